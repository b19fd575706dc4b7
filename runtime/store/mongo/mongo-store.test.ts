// timeout: 300s
import { mongoUrl } from "../fixture/mongo-for-test.ts";
import { pageContract } from "../fixture/page-contract.ts";
import { runnerContract } from "../fixture/runner-contract.ts";
import { storeContract } from "../fixture/store-contract.ts";
import { mongoPlace } from "../fixture/store-places.ts";

if (mongoUrl !== undefined) {
  storeContract("imports in MongoDB", mongoPlace);
  runnerContract("runners on MongoDB", mongoPlace);
  pageContract("pages in MongoDB", mongoPlace);
}
