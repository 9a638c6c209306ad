//! What a sheet that opens from below begins with.

use leptos::prelude::*;

use super::icon::{CROSS, Icon};

/// The name of the sheet, and a button that closes it. `sheet` is its id.
#[component]
#[must_use]
pub fn SheetHead(sheet: &'static str, name: &'static str, close: &'static str) -> impl IntoView {
    view! {
        <div class="sheet-head">
            <p>{name}</p>
            <button type="button" class="button-plain" popovertarget=sheet aria-label=close>
                <Icon lines=CROSS />
            </button>
        </div>
    }
}
