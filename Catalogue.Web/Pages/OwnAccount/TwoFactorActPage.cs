using Catalogue.Core.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>A page that changes how one signs in, once the password is given again.</summary>
internal abstract class TwoFactorActPage : AccountPage
{
    [BindProperty(Name = PasswordId)]
    public string? Password { get; set; }

    /// <summary>What is asked for.</summary>
    /// <returns>Null, and said so, without the password.</returns>
    protected TwoFactorAct? Asked() =>
        Typed(Password) is { } password ? new() { AccountId = AccountId, SessionId = SessionId, Password = password } : null;
}
