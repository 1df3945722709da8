import { ClusterMap } from "./map/element";

if (!customElements.get("cluster-map")) customElements.define("cluster-map", ClusterMap);
