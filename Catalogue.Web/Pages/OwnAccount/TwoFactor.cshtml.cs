using Catalogue.Core.Accounts;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>« Validation en deux étapes »: what it is for, or how it stands.</summary>
internal sealed class TwoFactorModel(TwoFactorService twoFactor) : AccountPage
{
    /// <summary>With fewer recovery codes left, the page says so first.</summary>
    public const int FewCodes = 3;

    public TwoFactorState State { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => State = await twoFactor.FindAsync(AccountId, cancellation);
}
