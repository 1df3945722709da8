import "./page/speculation";
import "./page/typeface";
