using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Catalogue.E2E;

/// <summary>
/// Somebody at a screen. Everything that should never happen is held against the site when the visit ends: an error in the
/// console, an uncaught exception, a request that leaves the machine, a page wider than the screen.
/// </summary>
public sealed partial class Visitor : IAsyncDisposable
{
    /// <summary>A folder for pictures of every page that is looked at (<c>CATALOGUE_ALBUM</c>), to be judged by eye; none is kept without it.</summary>
    private static readonly string? Album = Environment.GetEnvironmentVariable("CATALOGUE_ALBUM");

    private readonly IBrowserContext _context;
    private readonly Device _device;
    private readonly List<string> _faults = [];

    /// <param name="context">Their browser.</param>
    /// <param name="page">What they look at.</param>
    /// <param name="device">Their screen.</param>
    /// <param name="sites">Where they may be led: the site, and what it works with.</param>
    public Visitor(IBrowserContext context, IPage page, Device device, params IReadOnlyList<Uri> sites)
    {
        (_context, Page, _device) = (context, page, device);
        page.Console += (_, message) =>
        {
            // Chromium reports as an error of the console the answer of an address that is missing, gone or not for them; journeys go there on purpose.
            if (message.Type is "error" or "warning" && !Expected().IsMatch(message.Text))
                _faults.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Add($"exception: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && sites.All(site => site.Authority != address.Authority))
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

        // The inspection is itself a script. It gets the same page, as the same person, in a browser that runs it, but none of the page's own.
        await using var inspection = await _context.Browser!.NewContextAsync(new()
        {
            Locale = "fr-FR",
            ViewportSize = new() { Width = _device.Width, Height = 900 },
            StorageState = await _context.StorageStateAsync(),
        });
        await inspection.RouteAsync("**/*.js*", route => route.AbortAsync());
        var page = await inspection.NewPageAsync();
        await page.GotoAsync(Page.Url);
        page.Url.ShouldBe(Page.Url);
        await LookAsync(page);
    }

    private async Task LookAsync(IPage page)
    {
        // The words of a page are there before its styles are; both are judged.
        await page.WaitForLoadStateAsync(LoadState.Load);
        if (Album is not null) await KeepAsync(page);
        (await Axe.InspectAsync(page)).ShouldBeEmpty(page.Url);
        await HoldWithinAsync(page, _device.Width);
    }

    private async Task KeepAsync(IPage page)
    {
        var name = string.Concat(new Uri(page.Url).AbsolutePath.Trim('/').Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        var heading = await page.Locator("h1").First.InnerTextAsync();
        var words = string.Concat(heading.Take(24).Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Album!, $"{name[..Math.Min(name.Length, 40)]}.{words}.{_device.Width}.png"), FullPage = true });
    }

    /// <summary>
    /// The same, then on a phone, and with the text of both at 200 %. The rules are those of what a page says, which is the same on every
    /// screen; how wide it is, is not.
    /// </summary>
    public async Task LookAtAnyWidthAsync()
    {
        await LookAsync();
        // 640 is a 1280 screen at 200 %; 320 is what RGAA 10.11 asks.
        foreach (var width in new[] { 640, Device.Phone.Width, 320 }) await NarrowAsync(width);
        await Page.SetViewportSizeAsync(_device.Width, 900);
    }

    /// <summary>Brings the screen down to a width, and holds the page in view to it.</summary>
    private async Task NarrowAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await HoldWithinAsync(Page, width);
    }

    private static async Task HoldWithinAsync(IPage page, int screen)
    {
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        width.ShouldBeLessThanOrEqualTo(screen, $"{page.Url} scrolls sideways");
    }

    [GeneratedRegex("the server responded with a status of (?:403|404|410)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expected();

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _faults.ShouldBeEmpty();
    }
}
