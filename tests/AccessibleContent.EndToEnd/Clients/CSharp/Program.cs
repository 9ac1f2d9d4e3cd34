// What a programmer of another site does in C#, with a client by Kiota and one by NSwag.
await WithKiota.RunAsync(args[0], args[1]);
await WithNSwag.RunAsync(args[0], args[1]);
Console.WriteLine("done");
