using Catalogue.Web.DesignSystem.Navigation;
using Catalogue.Web.DesignSystem.Theming;
using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Header;

/// <summary>The top of every page: whose site it is, and its menu.</summary>
internal sealed record HeaderOptions
{
    /// <summary>Identifier of the header, which the menu leads back to when it closes.</summary>
    public const string TopId = "haut";

    /// <summary>Identifier of the menu, which opens by its address where there is no room for it.</summary>
    public const string MenuId = "menu";

    public required SiteTheme Theme { get; init; }

    /// <summary>The address of the home page.</summary>
    public required string Home { get; init; }

    public required IReadOnlyList<NavigationLink> Menu { get; init; }

    /// <summary>The path of the page, by which the menu shows where one is.</summary>
    public required PathString Path { get; init; }

    /// <summary>What stands above everything: notices.</summary>
    public required IHtmlContent Notices { get; init; }
}
