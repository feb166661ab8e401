using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Catalogue.Web.Discovery;

/// <summary>
/// The pages that are for nobody who searches the Web: those of the folders named here, and those that are not for everybody.
/// Every other page without a parameter is in the site map by itself.
/// </summary>
internal sealed class NotIndexedPages : IPageRouteModelConvention
{
    private static readonly string[] Folders = ["/Errors/", "/Feedback/", "/Gallery/", "/Joining/", "/Mailbox/", "/Shortlist/", "/SignIn/"];

    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (AccessRules.IsPublic(model.ViewEnginePath)
            && !Folders.Any(folder => model.ViewEnginePath.StartsWith(folder, StringComparison.Ordinal))) return;
        foreach (var selector in model.Selectors) selector.EndpointMetadata.Add(NotIndexed.Mark);
    }
}

/// <summary>Marks an endpoint that search engines should leave alone.</summary>
internal sealed class NotIndexed
{
    public static NotIndexed Mark { get; } = new();

    private NotIndexed()
    {
    }
}
