using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// Who may enter: nobody but who is signed in, unless the page is in one of the public folders. A page of another folder says for
/// whom it is, by an attribute of its model.
/// </summary>
internal static class AccessRules
{
    private static readonly string[] PublicFolders =
    [
        "/About/", "/Entries/", "/Errors/", "/Feedback/", "/Gallery/", "/Glossary/", "/Home/", "/Joining/", "/Mailbox/", "/News/", "/Partners/",
        "/Search/", "/Shortlist/", "/SignIn/", "/Specifications/", "/Terms/", "/Verification/",
    ];

    /// <summary>Whether a page is for everybody.</summary>
    /// <param name="viewEnginePath">Its path among the pages: « /Home/Index ».</param>
    public static bool IsPublic(string viewEnginePath) =>
        PublicFolders.Any(folder => viewEnginePath.StartsWith(folder, StringComparison.Ordinal));

    public static void AddTo(IServiceCollection services)
    {
        services.AddAuthorization();
        services.AddScoped<FileAccess>();
        services.AddScoped<IAuthorizationHandler, StaffHandler>();
        services.AddScoped<IAuthorizationHandler, OwnCompanyHandler>();
        services.AddScoped<IAuthorizationHandler, OwnFileHandler>();
    }

    /// <summary>Closes all pages, and opens the public ones.</summary>
    public static void Enforce(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/");
        foreach (var folder in PublicFolders) pages.AllowAnonymousToFolder(folder.TrimEnd('/'));
    }
}
