using System.Globalization;
using Catalogue.Bench;

var offers = 40_000;
if (args is not ["search", .. var options]
    || (options.Length != 0
        && (options is not ["--offers", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out offers) || offers == 0)))
{
    Console.Error.WriteLine("Usage: search [--offers 40000]");
    return 2;
}

SearchBenchmark.Run(offers, Console.Out);
return 0;
