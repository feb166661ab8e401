using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Asks before the account of a partner's person is closed, or opened again once it is.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class AccountAccessModel(RegistryContext registry, AccountAdministration accounts) : AccessPage
{
    private Account _account = null!;

    /// <summary>The companies that nobody could manage any more once the account is closed.</summary>
    private IReadOnlyList<string> _leftWithoutManager = [];

    public override string FullName => _account.FullName;

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

    public override string Address => AdministrationLinks.AccountAccess(Id);

    public override string Back => AdministrationLinks.OneAccount(Id);

    public override BreadcrumbStep ListStep => AdministrationLinks.AccountsStep;

    protected override string Thing => "le compte";

    protected override bool IsOpen => _account.ClosedAt is null;

    protected override async Task<Result> CloseAsync(AccessClosing why, ActionContext context, CancellationToken cancellation)
    {
        await accounts.CloseAsync(Id, why, context, cancellation);
        return Result.Done;
    }

    protected override Task ReopenAsync(AccessReopening why, ActionContext context, CancellationToken cancellation) =>
        accounts.ReopenAsync(Id, why, context, cancellation);

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await registry.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Id == Id && account.ErasedAt == null, cancellation) is not { } account) return false;
        _account = account;
        _leftWithoutManager = await accounts.FindLeftWithoutManagerAsync(Id, cancellation);
        return true;
    }
}
