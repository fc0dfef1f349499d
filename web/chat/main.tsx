/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { render } from "preact";
import { App } from "./app.tsx";
import { connect } from "./live.ts";

const root = document.getElementById("root");
if (root !== null) render(<App />, root);
connect();
