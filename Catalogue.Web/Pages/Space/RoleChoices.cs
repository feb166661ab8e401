using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Space;

/// <summary>The question of what somebody may do in a company.</summary>
internal static class RoleChoices
{
    private static readonly (CompanyRole Role, string Hint)[] All =
    [
        (CompanyRole.Editor, "Écrit les offres et tient la fiche de l’entreprise."),
        (CompanyRole.Manager, "Invite et retire aussi les personnes, accepte les conditions et décide d’un départ."),
    ];

    /// <summary>The answers; none is chosen beforehand where nothing is known.</summary>
    public static IReadOnlyList<RadioChoice> Of(CompanyRole? chosen) =>
        [.. All.Select(one => new RadioChoice(RoleWords.CodeOf(one.Role), French.Capitalised(RoleWords.Of(one.Role)), one.Role == chosen, one.Hint))];

    /// <summary>The role that was chosen; null where none was, or what was sent is none.</summary>
    public static CompanyRole? Read(string? code) =>
        Array.Find(All, one => RoleWords.CodeOf(one.Role) == code) is { Hint: not null } found ? found.Role : null;
}

/// <summary>What acts belong to, as the journal names it.</summary>
internal static class Processes
{
    public const string Team = "équipe", Offers = "offres", Company = "espace partenaire", Documents = "pièces", Departure = "départ";
}
