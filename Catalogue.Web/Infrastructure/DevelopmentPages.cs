using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Catalogue.Web.Infrastructure;

/// <summary>Pages for those who build the site (the gallery of components, the mails kept): no address outside Development.</summary>
internal sealed class DevelopmentPages(IHostEnvironment environment) : IPageRouteModelConvention
{
    private static readonly string[] Folders = ["/Gallery/", "/Mailbox/"];

    public void Apply(PageRouteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (environment.IsDevelopment()) return;
        if (Folders.Any(folder => model.ViewEnginePath.StartsWith(folder, StringComparison.Ordinal))) model.Selectors.Clear();
    }
}
