//! Fetching the dataset.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use gloo_net::http::Request;
use gloo_timers::callback::Timeout;
use web_sys::AbortController;

/// How long the dataset may take, in milliseconds.
const PATIENCE: u32 = 10_000;

/// Why there is no dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No connection, a refused one, or one that broke off.
    Network(String),
    /// Nothing whole came within ten seconds.
    TooSlow,
    /// The server answered with this status.
    Status(u16),
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(reason) => f.write_str(reason),
            Self::TooSlow => f.write_str("nothing within ten seconds"),
            Self::Status(status) => write!(f, "status {status}"),
        }
    }
}

/// The text at an address of this site.
///
/// # Errors
/// [`FetchError`]; the request is given up after ten seconds.
pub async fn fetch(url: &str) -> Result<String, FetchError> {
    let too_slow = Rc::new(Cell::new(false));
    let controller = AbortController::new().ok();
    let signal = controller.as_ref().map(AbortController::signal);
    let _timer = Timeout::new(PATIENCE, {
        let too_slow = Rc::clone(&too_slow);
        move || {
            too_slow.set(true);
            if let Some(controller) = controller {
                controller.abort();
            }
        }
    });
    let failed = |error: gloo_net::Error| {
        if too_slow.get() { FetchError::TooSlow } else { FetchError::Network(error.to_string()) }
    };
    let response = Request::get(url).abort_signal(signal.as_ref()).send().await.map_err(failed)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(failed)
}
