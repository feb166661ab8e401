using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Catalogue.Core.Glossary;
using Catalogue.Web.Discovery;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.Errors;
using Catalogue.Web.Pages.Gallery;
using Catalogue.Web.Pages.Glossary;
using Catalogue.Web.Pages.Search;
using Catalogue.Web.Pages.Shortlist;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Catalogue.Web.Infrastructure;

/// <summary>The site: its services, then the path of a request. What starts it only calls these two.</summary>
public static class SiteApplication
{
    /// <summary>
    /// Room for a search of 10,000 characters, accents encoded, so that it meets a page that explains rather than a bare 414.
    /// </summary>
    private const int LongestRequestLine = 64 * 1024;

    /// <summary>Registers what the pages need. A <see cref="SiteFacts"/> registered before is kept.</summary>
    public static WebApplicationBuilder AddSite(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture =
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        SiteFiles.UseFilesBesideExecutable(builder.Environment);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SiteFacts>();
        AddAddress(builder);
        services.AddSingleton<ServiceNames>();
        services.AddScoped<EntryArchive>();
        services.AddScoped<ExplainedWords>();
        services.AddHostedService<CatalogueFeeder>();
        services.AddRazorPages(options =>
        {
            options.Conventions.Add(new GalleryConvention(builder.Environment));
            options.Conventions.Add(new ReadOnlyPages());
            options.Conventions.Add(new NotIndexedPages());
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Accented letters as they are: encoding each would only make pages heavier.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        AddCompression(services);
        return builder;
    }

    /// <summary>Lays out the path of a request: headers first, so that errors carry them too.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // An entry that contradicts another stops the site here, not on the page of a visitor.
        _ = app.Services.GetRequiredService<TermDirectory>();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseResponseCompression();
        app.UseExceptionHandler(ErrorLinks.Status(StatusCodes.Status500InternalServerError));
        app.UseStatusCodePagesWithReExecute(ErrorLinks.StatusPattern);
        app.UseStaticFiles(SiteFiles.ServingOptions);
        app.UseRouting();
        app.MapRazorPages();
        NearestCommune.Map(app);
        ShortlistEndpoints.Map(app);
        SiteMap.Map(app);
        VersionText.Map(app);
        return app;
    }

    /// <summary>A site that knows its address answers to no other name, unless <c>AllowedHosts</c> says otherwise.</summary>
    private static void AddAddress(WebApplicationBuilder builder)
    {
        var address = SiteAddress.From(builder.Configuration, builder.Environment);
        builder.Services.TryAddSingleton(address);
        if (address.Host is { } host && string.IsNullOrEmpty(builder.Configuration["AllowedHosts"]))
            builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [host, "localhost", "127.0.0.1", "[::1]"]);
    }

    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            // Compressing under HTTPS lets someone who can make a page repeat their words guess a secret on that page.
            // These pages hold none: no session, no form that posts. A page that will have one must opt out.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/manifest+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }
}
