using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>A new password, from the link that the account's address received.</summary>
internal sealed class NewPasswordModel(ForgottenPasswordService passwords, SignInVisit visit) : LinkPage(visit)
{
    public override string Address => SignInLinks.NewPassword(Secret);

    protected override Task<Result<Account>> FindAsync(CancellationToken cancellation) => passwords.FindAsync(Secret, Visit.Now, cancellation);

    protected override Task<Result<SignInStep>> ChooseAsync(NewPassword chosen, CancellationToken cancellation) =>
        passwords.ReplaceAsync(chosen, Visit.Help, Visit.Context("mot de passe oublié"), cancellation);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => ChooseAsync(cancellation);
}
