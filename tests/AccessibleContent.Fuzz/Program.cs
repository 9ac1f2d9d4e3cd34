using System.CommandLine;
using AccessibleContent.Fuzz;

var corpus = new Option<string[]>("--corpus")
{
    Description = "folder of further inputs, by extension, also compressed (.gz); may be repeated",
    DefaultValueFactory = _ => [],
};
var seed = new Option<ulong>("--seed") { Description = "the same seed generates the same inputs", DefaultValueFactory = _ => 1 };
var output = new Option<string>("--out") { Description = "folder of findings", DefaultValueFactory = _ => "artifacts/fuzz" };
var minutes = new Option<double>("--minutes") { Description = "length of the run", DefaultValueFactory = _ => 1 };
var targets = new Option<string[]>("--target")
{
    Description = "only this one; may be repeated: " + string.Join(' ', Targets.Names),
    DefaultValueFactory = _ => [.. Targets.Names],
};
targets.AcceptOnlyFromAmong([.. Targets.Names]);
var workers = new Option<int>("--workers") { Description = "parallel processes", DefaultValueFactory = _ => Environment.ProcessorCount };
var target = new Argument<string>("target");
var file = new Argument<string>("file");
var first = new Option<ulong>("--first");
var seconds = new Option<double>("--seconds");
var current = new Option<string>("--current") { Required = true };

var replay = new Command("replay", "Tries one input again, and reports what is wrong with it.") { target, file, corpus };
replay.SetAction(async (result, cancellation) =>
{
    await using var one = await Targets.StartAsync(result.GetRequiredValue(target), Read(result));
    var complaint = await Worker.TryAsync(one, await File.ReadAllBytesAsync(result.GetRequiredValue(file), cancellation));
    Console.WriteLine(complaint is null ? "Everything holds." : $"{complaint.Kind}\n{complaint.Details}");
    return complaint is null ? 0 : 1;
});

// The worker that a run starts for each of its turns.
var worker = new Command("worker") { target, seed, first, seconds, output, current, corpus };
worker.Hidden = true;
worker.SetAction((result, _) => Worker.RunAsync(
    new(
        result.GetRequiredValue(target),
        result.GetValue(seed),
        result.GetValue(first),
        TimeSpan.FromSeconds(result.GetValue(seconds)),
        result.GetRequiredValue(output),
        result.GetRequiredValue(current)),
    Read(result)));

var root = new RootCommand(
    "Feeds readers, writers and the running service inputs that nobody would write, and reports the laws that did not hold.")
{
    corpus, seed, output, minutes, targets, workers, replay, worker,
};
root.SetAction((result, _) =>
{
    Console.WriteLine($"inputs: {Read(result)}");
    return new Campaign(
        new(
            result.GetRequiredValue(targets),
            result.GetRequiredValue(corpus),
            result.GetValue(seed),
            TimeSpan.FromMinutes(result.GetValue(minutes)),
            result.GetValue(workers),
            Path.GetFullPath(result.GetRequiredValue(output)))
    ).RunAsync();
});
return await root.Parse(args).InvokeAsync();

Corpus Read(ParseResult result) => new([.. Corpus.Folders(), .. result.GetRequiredValue(corpus)]);
