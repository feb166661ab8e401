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

    /// <param name="slug">The company's address on the site.</param>
    public static string One(string slug) => $"{Root}/{slug}";

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
