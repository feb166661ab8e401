using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Catalogue.Core.Content;
using Catalogue.Core.Glossary;
using Catalogue.Core.Letters;
using Catalogue.Core.Notifications;
using Catalogue.Web.Discovery;
using Catalogue.Web.Infrastructure.Caching;
using Catalogue.Web.Infrastructure.Jobs;
using Catalogue.Web.Infrastructure.Mailing;
using Catalogue.Web.Infrastructure.Security.Staff;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Uploads;
using Catalogue.Web.Pages.About;
using Catalogue.Web.Pages.Administration;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.Errors;
using Catalogue.Web.Pages.Feedback;
using Catalogue.Web.Pages.Glossary;
using Catalogue.Web.Pages.Joining;
using Catalogue.Web.Pages.Letters;
using Catalogue.Web.Pages.Mailbox;
using Catalogue.Web.Pages.Notices;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.OfferPublication;
using Catalogue.Web.Pages.Requests;
using Catalogue.Web.Pages.Search.Suggestions;
using Catalogue.Web.Pages.Search;
using Catalogue.Web.Pages.Shortlist;
using Catalogue.Web.Pages.SignIn.Staff;
using Catalogue.Web.Pages.SignIn;
using Catalogue.Web.Pages.Space;
using Catalogue.Web.Pages.Terms;
using Catalogue.Web.Pages.Verification;
using Catalogue.Web.Printing;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.RazorPages;
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

    /// <summary>Set only by pages that hold a form, until the browser is closed: it tells that a form sent was one of ours.</summary>
    private const string FormCookie = "__Host-formulaire";

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
        services.AddSingleton(FeedPace.Usual);
        services.AddSingleton<CatalogueUpkeep>();
        // The index before the suggestions, which are counted in it.
        services.AddHostedService<CatalogueFeeder>();
        services.AddHostedService<SuggestionsFeeder>();
        JobSchedule.AddTo(services);
        MailPost.AddTo(services, MailSettings.From(builder.Configuration, builder.Environment));
        RegistryKeys.AddTo(services, KeyCertificate.From(builder.Configuration));
        StaffSecurity.AddTo(builder);
        services.AddSingleton<UploadReader>();
        services.AddSingleton<WeasyPrint>();
        services.AddSingleton<TermsPdf>();
        services.AddScoped<ViewText>();
        services.AddScoped<LetterDesk>();
        services.AddSingleton<FeedbackLimit>();
        services.AddSingleton<FeedbackReceipt>();
        services.AddSingleton<VerificationLimit>();
        services.AddSingleton<AskedLabelReader>();
        services.AddSingleton<IndexedPages>();
        var parts = services.AddRazorPages().PartManager;
        services.AddOptions<RazorPagesOptions>().Configure<SiteContent>((options, content) =>
        {
            var compiled = new CompiledPages(parts);
            AccessRules.Enforce(options.Conventions);
            options.Conventions.Add(new DevelopmentPages(builder.Environment));
            options.Conventions.Add(new NotIndexedPages());
            options.Conventions.Add(new PrivatePages());
            options.Conventions.Add(new ArticleRoutes(content));
            options.Conventions.Add(new PageMethods(compiled));
            options.Conventions.Add(new PlanConvention(compiled));
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        SessionCookie.AddTo(services, SignInPages.ForAsync);
        AccessRules.AddTo(services);
        SignInServices.AddTo(services);
        JoiningServices.AddTo(services, CompanyLookupSettings.From(builder.Configuration));
        services.AddSingleton<JargonFinder>();
        services.AddScoped<DocumentDesk>();
        services.AddScoped<NoticeActs>();
        services.AddScoped<OfferEditing>();
        // It would refuse forms where the proxy speaks HTTP: the cookie is secure by the policy of all cookies.
        // Without a header's name, what is not a form never comes from ours: handlers may count on one.
        services.AddAntiforgery(options =>
            (options.Cookie.Name, options.Cookie.SecurePolicy, options.HeaderName) = (FormCookie, CookieSecurePolicy.None, null));
        services.Configure<CookiePolicyOptions>(options => options.Secure = CookieSecurePolicy.Always);
        // Accented letters as they are: encoding each would only make pages heavier.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        DoneMessage.AddTo(services);
        PageCaching.AddTo(services);
        return builder;
    }

    /// <summary>Lays out the path of a request: headers first, so that errors carry them too.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // A text or an entry of the glossary that is wrong stops the site here, not on the page of a visitor.
        _ = app.Services.GetRequiredService<TermDirectory>();
        _ = app.Services.GetRequiredService<SiteContent>();
        _ = app.Services.GetRequiredService<MailTemplates>();
        _ = app.Services.GetRequiredService<LetterTemplates>();
        // The proxy in front says whether the visitor came by HTTPS, and from where; it is believed from this machine only.
        app.UseForwardedHeaders(new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        });
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        // Routes first: what may be kept depends on where a request leads.
        app.UseRouting();
        app.UsePageCaching();
        PrivatePages.Use(app);
        app.UseCookiePolicy();
        app.UseExceptionHandler(ErrorLinks.Status(StatusCodes.Status500InternalServerError));
        app.UseStatusCodePagesWithReExecute(ErrorLinks.StatusPattern);
        app.UseStaticFiles(SiteFiles.ServingOptions);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        StaffEndpoints.Map(app);
        NearestCommune.Map(app);
        SuggestionEndpoints.Map(app);
        KindAddresses.Map(app);
        ShortlistEndpoints.Map(app);
        SiteMap.Map(app);
        VersionText.Map(app);
        PictureEndpoint.Map(app);
        TermsDownloads.Map(app);
        JournalExport.Map(app);
        SecurityContact.Map(app);
        Readiness.Map(app);
        if (app.Environment.IsDevelopment()) MailDocument.Map(app);
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
}
