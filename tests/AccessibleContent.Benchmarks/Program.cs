using AccessibleContent.Benchmarks;
using AccessibleContent.Benchmarks.Hostile;
using AccessibleContent.Benchmarks.Load;
using AccessibleContent.Benchmarks.Scale;
using AccessibleContent.Benchmarks.Search;
using AccessibleContent.Benchmarks.Speech;
using BenchmarkDotNet.Running;

// "ratios", "renditions", "speech", "hostile [NAME]", "hostile-render [WORD]", "scores", "there-and-back FILE", "cold [exact]",
// "import [PAGES]", "search SIZE…", "scale [PROVIDER…] [SIZE…]", "load SERVICE.dll [OTHER.dll…]" and "load-nginx SERVICE.dll" print what
// the bars ask ("plain" is a server that load starts); anything else goes to BenchmarkDotNet (--filter '*').
switch (args)
{
    case ["ratios"]:
        Ratios.Print();
        break;
    case ["hostile-render", ..]:
        HostileRender.Print(args.Length > 1 ? args[1] : "");
        break;
    case ["renditions"]:
        RenditionCost.Print();
        break;
    case ["scores"]:
        Scores.Print();
        SetScores.Print();
        break;
    case ["there-and-back", var text]:
        ThereAndBack.Print(text);
        break;
    case ["cold", ..]:
        ColdStart.Print(args[^1] == "exact" ? "exact" : "layered");
        break;
    case ["hostile", ..]:
        HostileTimes.Print(string.Join(' ', args.Skip(1)));
        break;
    case ["import", ..]:
        await ImportSpeed.PrintAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 4000);
        break;
    case ["search", .. var sizes]:
        await SearchSpeed.PrintAsync([.. sizes.Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))]);
        break;
    case ["scale", .. var arguments]:
        await ScaleSpeed.PrintAsync(arguments);
        break;
    case ["speech"]:
        SpeechSpeed.Print();
        break;
    case ["load", var service, .. var others]:
        await LoadComparison.RunAsync(service, others);
        break;
    case ["load-nginx", var service]:
        await NginxComparison.RunAsync(service);
        break;
    case ["plain", var url, var file]:
        await PlainOutputCache.RunAsync(url, file);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ConversionBenchmarks).Assembly).Run(args);
        break;
}
