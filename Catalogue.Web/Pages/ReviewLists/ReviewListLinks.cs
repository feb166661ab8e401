using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Pages.Workbench;

namespace Catalogue.Web.Pages.ReviewLists;

/// <summary>Addresses of the lists of reviews, and of those who decide them.</summary>
internal static class ReviewListLinks
{
    public const string All = WorkbenchLinks.Home + "/controles";

    /// <summary>Who has how many.</summary>
    public const string Team = All + "/equipe";

    /// <summary>Who is away.</summary>
    public const string Absences = All + "/absences";

    /// <summary>One's own interests.</summary>
    public const string Interests = All + "/interets";

    public const string Take = All + "?handler=Take", GiveBack = All + "?handler=GiveBack";

    public const string RemoveAbsence = Absences + "?handler=Remove";

    public const string EndInterest = Interests + "?handler=End";

    /// <summary>Names of what the list is asked.</summary>
    public const string Filter = "lesquels", Company = "entreprise", Family = "famille", Page = "page";

    /// <summary>Names under which forms send their values.</summary>
    public const string Review = "controle", Revision = "lu", From = "de", To = "a", Which = "lesquels", Absence = "absence", Person = "personne",
        FirstDay = "debut", LastDay = "fin", Partner = "partenaire", Text = "q",
        NoInterest = "interet";

    /// <summary>The step of a breadcrumb that leads to the list.</summary>
    public static BreadcrumbStep Step { get; } = new("Contrôles", All);

    /// <summary>The step of a breadcrumb that leads to who has them.</summary>
    public static BreadcrumbStep TeamStep { get; } = new("Qui contrôle", Team);

    /// <param name="slug">The partner's address on the site.</param>
    public static string Together(string slug) => $"{All}/ensemble/{slug}";
}
