using System.Security.Claims;
using Catalogue.Core.Accounts;
using Catalogue.Core.Partners;
using Catalogue.Web.DesignSystem.Navigation;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Administration;
using Catalogue.Web.Pages.Files;
using Catalogue.Web.Pages.Letters;
using Catalogue.Web.Pages.Notices;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.OwnAccount;
using Catalogue.Web.Pages.Requests;
using Catalogue.Web.Pages.ReviewLists;
using Catalogue.Web.Pages.SignIn;
using Catalogue.Web.Pages.SignIn.Staff;
using Catalogue.Web.Pages.Space;
using Catalogue.Web.Pages.Workbench;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages;

/// <summary>What every private page says above itself: who is signed in, where they may go, in whose name they act.</summary>
internal sealed record PrivateBar
{
    private static readonly Permission[] Administrating = [Permission.ManagePeople, Permission.SeeOutbox, Permission.ReadJournal];

    public required string FullName { get; init; }

    /// <summary>As what they are here: the company, or the ministry.</summary>
    public required string Standing { get; init; }

    /// <summary>The page of their own account; null for the ministry's people, whose account is elsewhere.</summary>
    public required string? Account { get; init; }

    /// <summary>Where the form that signs them out goes.</summary>
    public required string SignOut { get; init; }

    /// <summary>The page that explains the shortcuts of the keyboard; null for who has no page that they act on.</summary>
    public required string? KeyboardHelp { get; init; }

    /// <summary>Whether these shortcuts are there, for who wants them.</summary>
    public required bool HasShortcuts { get; init; }

    /// <summary>The pages they may go to.</summary>
    public required IReadOnlyList<NavigationLink> Menu { get; init; }

    /// <summary>The partner in whose name somebody of the ministry acts on this page (A5); null everywhere else.</summary>
    public required string? ActingFor { get; init; }

    /// <summary>Why nothing can be changed on the pages of this company's space, as a sentence; null where something can.</summary>
    public required string? ReadOnly { get; init; }

    public static PrivateBar Of(HttpContext context)
    {
        var person = context.User;
        var company = context.Request.Path.StartsWithSegments(SpaceLinks.Root, StringComparison.OrdinalIgnoreCase) ? context.Features.Get<Partner>() : null;
        return new()
        {
            FullName = person.FullName(),
            Standing = person.IsStaff() ? "ministère" : company?.Company.Name ?? "partenaire",
            Account = person.IsStaff() ? null : AccountLinks.Home,
            SignOut = person.IsStaff() ? StaffLinks.SignOut : SignInLinks.SignOut,
            KeyboardHelp = person.Has(Permission.ReadFiles) ? WorkbenchLinks.Keyboard : null,
            HasShortcuts = person.HasShortcuts() && person.Has(Permission.ReadFiles),
            Menu = [.. person.IsStaff() ? MenuOfStaff(person, company) : MenuOfAccount(person, company), .. MenuOfSpace(company)],
            ReadOnly = company is { Status: PartnerStatus.Left }
                ? $"L’entreprise a quitté l’opération le {French.Date(company.StatusSince)}\u00a0: cet espace se lit, mais ne se change plus."
                : null,
            ActingFor = person.IsStaff() ? company?.Company.Name : null,
        };
    }

    /// <summary>Who acts for a company is in its space, and comes back by its file.</summary>
    private static IEnumerable<NavigationLink> MenuOfStaff(ClaimsPrincipal person, Partner? company)
    {
        if (company is not null)
        {
            yield return new("Son dossier", FileLinks.One(company.Slug));
            yield break;
        }

        if (person.Has(Permission.ReadFiles)) yield return new("Ma journée", WorkbenchLinks.Home);
        if (person.Has(Permission.DecideRequests)) yield return new("Demandes", RequestLinks.All);
        if (person.Has(Permission.DecideReviews)) yield return new("Contrôles", ReviewListLinks.All);
        if (person.Has(Permission.DecideNotices)) yield return new("Avertissements", NoticeLinks.All);
        if (person.Has(Permission.ReadFiles)) yield return new("Partenaires", FileLinks.List);
        if (person.Has(Permission.ReadFiles)) yield return new("Courriers", LetterLinks.All);
        if (Array.Exists(Administrating, person.Has)) yield return new("Administration", AdministrationLinks.Home);
    }

    /// <summary>Who has one company is in it, and needs no way to choose.</summary>
    private static IEnumerable<NavigationLink> MenuOfAccount(ClaimsPrincipal person, Partner? company)
    {
        if (company is null) yield return new("Mon espace", SpaceLinks.Root);
        else if (person.Companies().Skip(1).Any()) yield return new("Mes entreprises", SpaceLinks.Root);
    }

    private static IEnumerable<NavigationLink> MenuOfSpace(Partner? company)
    {
        if (company is null) yield break;
        yield return new("À faire", SpaceLinks.One(company.Slug));
        yield return new("Les offres", EditorLinks.All(company.Slug));
        yield return new("Les contrôles", NoticeLinks.OwnAll(company.Slug));
        yield return new("L’entreprise", SpaceLinks.Sheet(company.Slug));
        yield return new("Les pièces", SpaceLinks.Documents(company.Slug));
        yield return new("Les courriers", LetterLinks.Received(company.Slug));
        yield return new("L’équipe", SpaceLinks.Team(company.Slug));
        yield return new("L’historique", SpaceLinks.History(company.Slug));
    }
}
