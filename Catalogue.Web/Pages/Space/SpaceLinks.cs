using Catalogue.Web.DesignSystem.Breadcrumb;

namespace Catalogue.Web.Pages.Space;

/// <summary>Addresses of a company's own space.</summary>
internal static class SpaceLinks
{
    /// <summary>Leads to the one company of an account, or lets them choose.</summary>
    public const string Root = "/espace";

    /// <summary>Names under which forms send their values.</summary>
    public const string Email = "adresse", FullName = "nom", Role = "role", Reason = "motif", Confirmation = "confirmation";

    /// <summary>The step of a breadcrumb that leads to the space of a company.</summary>
    public static BreadcrumbStep Step(string slug, string company) => new(company, One(slug));

    /// <summary>The step of a breadcrumb that leads to its team.</summary>
    public static BreadcrumbStep TeamStep(string slug) => new("L’équipe", Team(slug));

    /// <summary>The step of a breadcrumb that leads to the company sheet.</summary>
    public static BreadcrumbStep SheetStep(string slug) => new("La fiche", Sheet(slug));

    /// <summary>The step of a breadcrumb that leads to its outlets.</summary>
    public static BreadcrumbStep OutletsStep(string slug) => new("Les points de vente", Outlets(slug));

    /// <summary>The step of a breadcrumb that leads to what it answers once for all its offers.</summary>
    public static BreadcrumbStep CommitmentsStep(string slug) => new("Les engagements", Commitments(slug));

    /// <summary>The step of a breadcrumb that leads to its documents.</summary>
    public static BreadcrumbStep DocumentsStep(string slug) => new("Les pièces", Documents(slug));

    /// <param name="slug">The company's address on the site.</param>
    public static string One(string slug) => $"{Root}/{slug}";

    /// <summary>The company sheet.</summary>
    public static string Sheet(string slug) => $"{One(slug)}/fiche";

    /// <summary>A group of the sheet.</summary>
    public static string SheetPart(string slug, string part) => $"{Sheet(slug)}/{part}";

    public static string Outlets(string slug) => $"{One(slug)}/points-de-vente";

    public static string NewOutlet(string slug) => $"{Outlets(slug)}/ajouter";

    public static string Outlet(string slug, Guid outletId) => $"{Outlets(slug)}/{outletId}";

    /// <summary>Where the form that removes an outlet goes.</summary>
    public static string RemoveOutlet(string slug, Guid outletId) => $"{Outlet(slug, outletId)}?handler=Remove";

    /// <summary>The companies it works with.</summary>
    public static string Contributors(string slug) => $"{One(slug)}/contributeurs";

    /// <summary>Where the form that takes one of them out goes.</summary>
    public static string RemoveContributor(string slug) => $"{Contributors(slug)}?handler=Remove";

    public static string Documents(string slug) => $"{One(slug)}/pieces";

    /// <summary>Sending a document that a criterion demands.</summary>
    public static string SendDocument(string slug, string criterion) => $"{Documents(slug)}/envoyer/{criterion}";

    /// <summary>A document that was sent.</summary>
    public static string Document(string slug, Guid documentId) => $"{Documents(slug)}/{documentId}";

    /// <summary>The same, as a file.</summary>
    public static string DocumentFile(string slug, Guid documentId) => $"{Document(slug, documentId)}?handler=File";

    /// <summary>Where the form that takes a document back goes.</summary>
    public static string TakeDocumentBack(string slug, Guid documentId) => $"{Document(slug, documentId)}?handler=TakeBack";

    /// <summary>New terms of use to accept.</summary>
    public static string Terms(string slug) => $"{One(slug)}/conditions";

    /// <summary>Where the company is with the next edition, and asks for it.</summary>
    public static string Renewal(string slug) => $"{One(slug)}/continuer";

    public static string History(string slug) => $"{One(slug)}/historique";

    /// <summary>What the company answers once for all its offers.</summary>
    public static string Commitments(string slug) => $"{One(slug)}/engagements";

    /// <summary>A section of it.</summary>
    public static string Commitment(string slug, string section) => $"{Commitments(slug)}/{section}";

    public static string Team(string slug) => $"{One(slug)}/equipe";

    public static string Invite(string slug) => $"{Team(slug)}/inviter";

    public static string Leave(string slug) => $"{Team(slug)}/quitter";

    public static string Person(string slug, Guid accountId) => $"{Team(slug)}/personnes/{accountId}";

    /// <summary>Where the form that removes somebody goes.</summary>
    public static string Remove(string slug, Guid accountId) => $"{Person(slug, accountId)}?handler=Remove";

    /// <summary>Where the company itself leaves the operation.</summary>
    public static string Departure(string slug) => $"{One(slug)}/quitter-l-operation";

    public static string Invitation(string slug, Guid invitationId) => $"{Team(slug)}/invitations/{invitationId}";

    /// <summary>Where the form that takes an invitation back goes.</summary>
    public static string TakeBack(string slug, Guid invitationId) => $"{Invitation(slug, invitationId)}?handler=TakeBack";
}
