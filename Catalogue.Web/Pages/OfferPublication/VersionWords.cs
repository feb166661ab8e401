using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.Pages.Entries;

namespace Catalogue.Web.Pages.OfferPublication;

/// <summary>What a partner reads of the versions of its offers.</summary>
internal static class VersionWords
{
    /// <summary>Who published a version, as its partner's own people read it: of the ministry, no person (A5).</summary>
    public static string By(PastVersion version) => version.By switch
    {
        ActorKind.Staff => $"{RoleWords.Ministry}, en votre nom",
        ActorKind.Partner => version.ByName ?? "une personne dont le compte n’existe plus",
        _ => "une reprise de données",
    };

    /// <summary>« depuis le 3 novembre 2026 à 9 h 05 ».</summary>
    public static string When(PastVersion version) => version.Dates.ReplacedAt is null
        ? $"depuis le {FrenchDate.WithTime(version.Dates.PublishedAt)}"
        : EntryVersions.Dates(version.Dates);
}
