using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Catalogue.E2E;

/// <summary>A first visit, with nothing kept from another: what it loads, and that nothing moves while it does.</summary>
[Collection(Inspections.Name)]
public sealed partial class FirstVisitTests(Browser browser)
{
    private const string ObserveShifts =
        "window.shifts = []; new PerformanceObserver(list => window.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });";

    /// <summary>What moved, and from where to where, but for what the reader caused.</summary>
    private const string ReadShifts =
        "() => window.shifts.filter(shift => !shift.hadRecentInput).map(shift => shift.value + ' ' + shift.sources.map(source => " +
        "(source.node?.outerHTML ?? source.node?.textContent ?? '?').slice(0, 120) + ' ' + JSON.stringify([source.previousRect, source.currentRect])).join(' | '))";

    private static readonly string[] Pages =
    [
        "/",
        "/catalogue?q=wifi&ou=43000",
        "/centres/atelier-numerique-du-dolaizon",
        "/offres/le-site-de-la-boutique-en-ligne-en-un-mois",
        "/le-label",
    ];

    public static TheoryData<string> Addresses => [.. Pages];

    public static TheoryData<string, int, bool> Visits
    {
        get
        {
            var visits = new TheoryData<string, int, bool>();
            foreach (var page in Pages)
            {
                visits.Add(page, 1280, false);
                visits.Add(page, 390, true);
            }

            return visits;
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_SeenFirst_StaysWithinTheBudgetOfEachPart(string address)
    {
        await using var visitor = await browser.VisitAsync(Device.Phone);
        var requests = new List<IRequest>();
        visitor.Page.RequestFinished += (_, request) => requests.Add(request);

        await visitor.GoAsync(address);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var files = await Task.WhenAll(requests.Select(async request =>
            (request.Url, Part: PartOf(request), Bytes: (await request.SizesAsync()).ResponseBodySize)));
        var list = string.Join('\n', files.OrderByDescending(file => file.Bytes));
        files.ShouldContain(file => file.Url.Contains("Marianne-Regular", StringComparison.Ordinal));
        var budget = ReadBudget();
        foreach (var part in files.GroupBy(file => file.Part))
            part.Sum(file => file.Bytes).ShouldBeLessThanOrEqualTo(budget[part.Key], $"{part.Key}\n{list}");
        files.Sum(file => file.Bytes).ShouldBeLessThanOrEqualTo(budget["total"], list);
    }

    /// <param name="address">The page.</param>
    /// <param name="width">Width of the screen.</param>
    /// <param name="isSlow">Whether typefaces come after the page is drawn.</param>
    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Page_WhileItLoads_MovesNothing(string address, int width, bool isSlow)
    {
        await using var visitor = await browser.VisitAsync(new Device(width, Scripts: true));
        await visitor.Page.AddInitScriptAsync(ObserveShifts);
        var drawn = new TaskCompletionSource();
        if (isSlow)
            await visitor.Page.RouteAsync("**/*.woff2", async route =>
            {
                await drawn.Task;
                await route.ContinueAsync();
            });

        await visitor.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await visitor.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await visitor.Page.EvaluateAsync(
            "() => new Promise(done => new PerformanceObserver(done).observe({ type: 'paint', buffered: true }))");
        drawn.SetResult();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        (await visitor.Page.EvaluateAsync<string[]>(ReadShifts)).ShouldBeEmpty();
    }

    private static string PartOf(IRequest request) => Path.GetExtension(new Uri(request.Url).AbsolutePath) switch
    {
        ".css" => "CSS",
        ".js" => "scripts",
        ".woff2" => "fonts",
        ".svg" or ".png" or ".ico" => "images",
        _ => "HTML",
    };

    /// <summary>The table of the document, in bytes: it is the budget, there is no other.</summary>
    private static Dictionary<string, int> ReadBudget() => Row()
        .Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs", "performance.md")))
        .ToDictionary(
            row => row.Groups["part"].Value,
            row => int.Parse(row.Groups["kilobytes"].Value, CultureInfo.InvariantCulture) * 1000);

    [GeneratedRegex(@"^\| (?<part>HTML|CSS|fonts|images|scripts|total) \| (?<kilobytes>\d+) KB \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
