//! In the browser: starts the app. Natively: the command line.

#[cfg(target_arch = "wasm32")]
mod live;

fn main() -> std::process::ExitCode {
    #[cfg(target_arch = "wasm32")]
    return live::start();
    #[cfg(not(target_arch = "wasm32"))]
    woonzorgkaart::publish::command::run()
}
