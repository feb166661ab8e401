using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Catalogue.E2E;

/// <summary>
/// Somebody at a screen. Everything that should never happen is held against the site when the visit ends: an error in the
/// console, an uncaught exception, a request that leaves the machine, a page wider than the screen.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Device _device;
    private readonly List<string> _faults = [];

    public Visitor(IBrowserContext context, IPage page, Device device, Uri site)
    {
        (_context, Page, _device) = (context, page, device);
        page.Console += (_, message) =>
        {
            // Chromium reports the answer of an address that is gone as an error of the console; journeys go there on purpose.
            if (message.Type is "error" or "warning" && !message.Text.Contains("the server responded with a status of 410", StringComparison.Ordinal)
                && !message.Text.Contains("the server responded with a status of 404", StringComparison.Ordinal))
                _faults.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Add($"exception: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && address.Authority != site.Authority)
                _faults.Add($"request to {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500 || (response.Status >= 400 && response.Request.ResourceType != "document"))
                _faults.Add($"{response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }

    public async Task<int> GoAsync(string address) => (await Page.GotoAsync(address))!.Status;

    /// <summary>Holds the page in view to the accessibility rules and to the width of the screen.</summary>
    public async Task LookAsync()
    {
        if (_device.Scripts)
        {
            await LookAsync(Page);
            return;
        }

        // The inspection is itself a script. It gets the same page in a browser that runs it, but none of the page's own.
        await using var inspection = await _context.Browser!.NewContextAsync(new()
        {
            Locale = "fr-FR",
            ViewportSize = new() { Width = _device.Width, Height = 900 },
        });
        await inspection.RouteAsync("**/*.js*", route => route.AbortAsync());
        var page = await inspection.NewPageAsync();
        await page.GotoAsync(Page.Url);
        await LookAsync(page);
    }

    private async Task LookAsync(IPage page)
    {
        // The words of a page are there before its styles are; both are judged.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var found = await page.RunAxe();
        found.Violations.Select(violation => $"{violation.Id}: {string.Join(" ", violation.Nodes.Select(node => node.Html))}")
            .ShouldBeEmpty(page.Url);
        await HoldWithinAsync(page, _device.Width);
    }

    /// <summary>Brings the screen down to a width, and holds the page in view to it.</summary>
    public async Task NarrowAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await HoldWithinAsync(Page, width);
    }

    private static async Task HoldWithinAsync(IPage page, int screen)
    {
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        width.ShouldBeLessThanOrEqualTo(screen, $"{page.Url} scrolls sideways");
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _faults.ShouldBeEmpty();
    }
}
