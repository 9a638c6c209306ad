//! In the browser: starts the app. Natively: the command line.

// Views are deeply nested types.
#![recursion_limit = "256"]

#[cfg(target_arch = "wasm32")]
mod live;

/// A third of the size of the standard allocator, and constant in time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() -> std::process::ExitCode {
    #[cfg(target_arch = "wasm32")]
    return live::start();
    #[cfg(not(target_arch = "wasm32"))]
    woonzorgkaart::publish::command::run()
}
