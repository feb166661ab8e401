using System.CommandLine;
using Catalogue.Bench;

var offers = new Option<int>("--offers") { Description = "Offers of the made-up catalogue.", DefaultValueFactory = _ => 40_000 };

var corpus = new Option<FileInfo?>("--corpus") { Description = "Offers to search in, one JSON value a line; without it, a catalogue is made up." };
var queries = new Option<FileInfo?>("--queries") { Description = "With --corpus: the queries, one JSON value a line." };
var results = new Option<FileInfo?>("--out") { Description = "With --corpus: where a line a query is written." };
var warm = new Option<int>("--warm") { Description = "Runs of all queries before any is timed.", DefaultValueFactory = _ => 40 };
var passes = new Option<int>("--passes") { Description = "Timed runs of all queries.", DefaultValueFactory = _ => 10 };
warm.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() < 0) result.AddError("--warm is at least 0.");
});
passes.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() < 1) result.AddError("--passes is at least 1.");
});
var search = new Command("search", "Searches on one thread.") { offers, corpus, queries, results, warm, passes };
search.Validators.Add(result =>
{
    var given = new Option[] { corpus, queries, results }.Count(option => result.GetResult(option) is not null);
    if (given is 1 or 2) result.AddError("--corpus, --queries and --out go together.");
});
search.SetAction(async (result, _) =>
{
    if (result.GetValue(corpus) is { } file)
        await CorpusBenchmark.RunAsync(file, result.GetRequiredValue(queries)!, result.GetRequiredValue(results)!, result.GetValue(warm), result.GetValue(passes), Console.Out);
    else
        SearchBenchmark.Run(result.GetValue(offers), Console.Out);
});

var readers = new Option<int>("--readers") { Description = "Threads that search.", DefaultValueFactory = _ => 8 };
var seconds = new Option<int>("--seconds") { Description = "How long they are timed.", DefaultValueFactory = _ => 10 };
var concurrency = new Command("readers", "Searches on several threads while one publishes changes.") { offers, readers, seconds };
concurrency.SetAction((result, _) =>
    ConcurrencyBenchmark.RunAsync(result.GetValue(offers), result.GetValue(readers), TimeSpan.FromSeconds(result.GetValue(seconds)), Console.Out));

var changes = new Option<int>("--changes") { Description = "Changes published one after the other.", DefaultValueFactory = _ => 2_000 };
var batch = new Option<int>("--batch") { Description = "Changes published at once.", DefaultValueFactory = _ => 1 };
var day = new Command("day", "A day of changes, with the memory told on the way.") { offers, changes, batch };
day.SetAction(result => DayBenchmark.Run(result.GetValue(offers), result.GetValue(changes), result.GetValue(batch), Console.Out));

var url = new Option<Uri>("--url") { CustomParser = result => new Uri(result.Tokens[0].Value, UriKind.Absolute), Description = "Address of a running site.", DefaultValueFactory = _ => new Uri("http://localhost:5080") };
var pages = new Command("pages", "The results page of a running site, none from its cache.") { url };
pages.SetAction((result, _) => PagesBenchmark.RunAsync(result.GetRequiredValue(url), Console.Out));

var data = new Option<DirectoryInfo>("--data") { Description = "Directory of a registry, as seed makes them.", Required = true };
var startup = new Command("startup", "What a node does before its first answer, part by part.") { data };
startup.SetAction((result, _) => StartupBenchmark.RunAsync(result.GetRequiredValue(data), Console.Out));
var suggestions = new Command("suggestions", "What is suggested at each letter typed.") { data };
suggestions.SetAction((result, _) => SuggestionsBenchmark.RunAsync(result.GetRequiredValue(data), Console.Out));

try
{
    return new RootCommand("Measures the search of the catalogue; figures and commands are in docs/performance.md.") { search, concurrency, day, pages, startup, suggestions }
        .Parse(args).Invoke(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is InvalidDataException or IOException or HttpRequestException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
