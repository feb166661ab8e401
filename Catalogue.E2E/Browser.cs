using Catalogue.Tests.Pages;
using Microsoft.Playwright;

namespace Catalogue.E2E;

/// <summary>One Chromium and one site for all tests of a collection.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public SiteHost Site { get; } = new();

    public async Task InitializeAsync()
    {
        // What is expected is expected of a busy machine too.
        Assertions.SetDefaultExpectTimeout(15_000);
        await Site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A visitor with a fresh browser.</summary>
    /// <param name="device">The width of their screen, and whether scripts run.</param>
    /// <param name="configure">What else is particular to them.</param>
    /// <param name="site">The site they visit, where it is not the one all journeys share.</param>
    /// <param name="others">Where else it may lead them.</param>
    public async Task<Visitor> VisitAsync(
        Device device, Action<BrowserNewContextOptions>? configure = null, SiteHost? site = null, params Uri[] others)
    {
        var address = (site ?? Site).Client.BaseAddress!;
        var options = new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            JavaScriptEnabled = device.Scripts,
            ViewportSize = new() { Width = device.Width, Height = 900 },
            HasTouch = device.Width < 500,
        };
        configure?.Invoke(options);
        var context = await _chromium!.NewContextAsync(options);
        return new Visitor(context, await context.NewPageAsync(), device, [address, .. others]);
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
        await Site.DisposeAsync();
    }
}

/// <param name="Width">Width of the screen, in CSS pixels.</param>
/// <param name="Scripts">Whether scripts run.</param>
public sealed record Device(int Width, bool Scripts)
{
    public static Device Desktop { get; } = new(1280, true);

    public static Device Phone { get; } = new(390, true);

    /// <summary>A desktop whose scripts run, and a phone without any: what differs between the two shows on one of them.</summary>
    public static TheoryData<int, bool> All => new() { { 1280, true }, { 390, false } };
}

/// <summary>What people do, from a page to the next.</summary>
[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<Browser>
{
    public const string Name = "Journeys";
}

/// <summary>What partners and the ministry do at their work: beside the others, in a browser of their own.</summary>
[CollectionDefinition(Name)]
public sealed class Work : ICollectionFixture<Browser>
{
    public const string Name = "Work";
}

/// <summary>Pages looked at one by one: beside the journeys, in a browser and on a site of their own.</summary>
[CollectionDefinition(Name)]
public sealed class Inspections : ICollectionFixture<Browser>
{
    public const string Name = "Inspections";
}
