import { pageContract } from "../fixture/page-contract.ts";
import { runnerContract } from "../fixture/runner-contract.ts";
import { storeContract } from "../fixture/store-contract.ts";
import { embeddedPlace } from "../fixture/store-places.ts";

storeContract("the embedded store", () => embeddedPlace());
pageContract("pages in the embedded store", () => embeddedPlace());
runnerContract("runners on the embedded store", () => embeddedPlace());
