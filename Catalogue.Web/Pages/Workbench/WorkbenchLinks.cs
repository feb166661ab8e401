using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.Workbench;

/// <summary>Addresses of where the ministry's people work.</summary>
internal static class WorkbenchLinks
{
    /// <summary>« Ma journée », and the beginning of the address of everything that is reviewed.</summary>
    public const string Home = "/instruction";

    public const string Keyboard = Home + "/clavier";

    /// <summary>Name under which the shortcuts are switched on or off.</summary>
    public const string Shortcuts = "touches";

    /// <summary>The step of a breadcrumb that leads to one's day.</summary>
    public static BreadcrumbStep Step { get; } = new("Ma journée", Home);
}
