using Catalogue.Core.Joining;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Addresses by which a company asks to join.</summary>
internal static class JoiningLinks
{
    public const string Terms = SiteLinks.BecomePartner + "/conditions";

    /// <summary>Says what happens next, the same whoever was named.</summary>
    public const string MailSent = SiteLinks.BecomePartner + "/message-parti";

    /// <summary>Asks for a new link to a request.</summary>
    public const string Resume = SiteLinks.BecomePartner + "/reprendre";

    /// <summary>In the address of that page: that something was sent from a request which was no longer open, and is lost.</summary>
    public const string Closed = "fermee";

    /// <summary>The same page, which says so.</summary>
    public const string ResumeAfterClosing = Resume + "?" + Closed + "=oui";

    /// <summary>The parts of the declaration, and how far each is.</summary>
    public const string Tasks = SiteLinks.BecomePartner + "/demande";

    public const string Company = Tasks + "/entreprise";

    /// <summary>What the company says of itself, once its number is known.</summary>
    public const string CompanySheet = Company + "/fiche";

    public const string Address = Tasks + "/adresse";

    public const string Contact = Tasks + "/contact";

    public const string Offers = Tasks + "/offres";

    public const string Commitments = Tasks + "/engagements";

    /// <summary>Everything that was declared, before it is sent.</summary>
    public const string Send = Tasks + "/envoyer";

    /// <summary>Where the request stands.</summary>
    public const string Progress = Tasks + "/suivi";

    /// <summary>The points that a reviewer asked about.</summary>
    public const string Complete = Tasks + "/completer";

    public const string GiveUp = Tasks + "/abandonner";

    public const string GivenUp = SiteLinks.BecomePartner + "/demande-abandonnee";

    /// <summary>In the address of a link's page: its secret. In that of a point: which.</summary>
    public const string Secret = "secret", PointId = "point";

    /// <summary>The steps of breadcrumbs that lead to the request.</summary>
    public static BreadcrumbStep[] Steps { get; } = [SiteLinks.HomeStep, new("Devenir partenaire", SiteLinks.BecomePartner)];

    public static BreadcrumbStep[] TaskSteps { get; } = [.. Steps, new("Votre demande", Tasks)];

    public static BreadcrumbStep[] ProgressSteps { get; } = [.. Steps, new("Suivi de votre demande", Progress)];

    public static BreadcrumbStep[] CompletionSteps { get; } = [.. ProgressSteps, new("Compléter ma demande", Complete)];

    /// <summary>The full address that a mail about a request leads to, from the link's secret.</summary>
    public static Func<string, Uri> In(MailAddresses addresses) => secret => addresses.Of(Link(secret));

    /// <param name="secret">The secret of a mail's link.</param>
    public static string Link(string secret) => $"{Tasks}/{Uri.EscapeDataString(secret)}";

    public static string Point(Guid id) => $"{Complete}/{id}";

    /// <summary>The page of a part of the declaration.</summary>
    public static string Of(DeclarationPart part) => part switch
    {
        DeclarationPart.Company => Company,
        DeclarationPart.Address => Address,
        DeclarationPart.Contact => Contact,
        DeclarationPart.Offers => Offers,
        _ => Commitments,
    };
}
