using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Data;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Asks before the account of a partner's person is closed, or opened again once it is.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class AccountAccessModel(RegistryContext registry, AccountAdministration accounts) : ConfirmationPage
{
    private Account _account = null!;

    /// <summary>The companies that nobody could manage any more once the account is closed.</summary>
    private IReadOnlyList<string> _leftWithoutManager = [];

    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    public override string FullName => _account.FullName;

    public override string Question => $"{(IsOpen ? "Fermer" : "Rouvrir")} le compte {French.Of(FullName)}\u00a0?";

    public override IReadOnlyList<string> Consequences => IsOpen
        ?
        [
            "Cette personne ne pourra plus se connecter, et ses sessions se terminent aussitôt.",
            "Les liens qui lui ont été envoyés ne fonctionneront plus.",
            .. _leftWithoutManager.Select(company =>
                $"Plus personne ne pourra gérer l’espace {French.Of(company)}\u00a0: il faudra y ouvrir l’accès à quelqu’un d’autre."),
            "Vous pourrez rouvrir ce compte.",
        ]
        :
        [
            "Cette personne pourra de nouveau se connecter, avec le même mot de passe et dans les mêmes entreprises.",
            "Si quelqu’un d’autre pouvait se servir de son compte, demandez-lui d’abord de changer de mot de passe.",
        ];

    public override string Act => IsOpen ? "Fermer le compte" : "Rouvrir le compte";

    public override string Address => AdministrationLinks.AccountAccess(Id);

    public override string Back => AdministrationLinks.OneAccount(Id);

    public override BreadcrumbStep ListStep => AdministrationLinks.AccountsStep;

    public override IEnumerable<(string Name, string Value)> Kept => [(AdministrationWords.Deed, IsOpen ? Deeds.Close : Deeds.Reopen)];

    protected override IReadOnlyList<(string Word, string Text)> ReasonsOffered =>
        IsOpen ? Offer(AdministrationWords.Closings) : Offer(AdministrationWords.Reopenings);

    private bool IsOpen => _account.ClosedAt is null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var acting = HttpContext.Acting("administration");
        switch (Deed)
        {
            case Deeds.Close when IsOpen:
                if (Chosen(AdministrationWords.Closings) is not { } closing) return Page();
                await accounts.CloseAsync(Id, closing, acting, cancellation);
                return Done(Back, "Le compte est fermé, et toutes ses sessions sont terminées.");
            case Deeds.Reopen when !IsOpen:
                if (Chosen(AdministrationWords.Reopenings) is not { } reopening) return Page();
                await accounts.ReopenAsync(Id, reopening, acting, cancellation);
                return Done(Back, "Le compte est rouvert.");
            default:
                Stopped = Deeds.ChangedMeanwhile;
                return Page();
        }
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await registry.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Id == Id && account.ErasedAt == null, cancellation) is not { } account) return false;
        _account = account;
        _leftWithoutManager = await accounts.FindLeftWithoutManagerAsync(Id, cancellation);
        return true;
    }
}
