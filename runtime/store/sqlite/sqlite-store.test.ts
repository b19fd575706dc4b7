import { storeContract } from "../fixture/store-contract.ts";
import { createStore } from "../index.ts";

storeContract("the embedded store", (directory) => createStore({ directory }));
