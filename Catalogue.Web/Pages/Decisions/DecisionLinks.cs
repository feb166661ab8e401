using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Pages.Files;

namespace Catalogue.Web.Pages.Decisions;

/// <summary>Addresses of what the ministry decides of a partner.</summary>
internal static class DecisionLinks
{
    /// <summary>Names under which forms send their values.</summary>
    public const string Reason = "motif", Note = "explication", Step = "etape", Number = "numero", Name = "nom", Offers = "offres";

    /// <summary>Steps of a form, once it is filled in: what it leads to was read, or is to be changed.</summary>
    public const string Decide = "decider", Change = "modifier";

    /// <param name="slug">The partner's address on the site.</param>
    public static string All(string slug) => $"{FileLinks.One(slug)}/decisions";

    /// <summary>The step of a breadcrumb that leads to what can be decided.</summary>
    public static BreadcrumbStep StepOf(string slug) => new("Décisions", All(slug));

    public static string Closure(string slug) => $"{All(slug)}/cessation";

    public static string Merger(string slug) => $"{All(slug)}/fusion";

    public static string NumberOf(string slug) => $"{All(slug)}/numero";

    public static string NameOf(string slug) => $"{All(slug)}/nom";
}
