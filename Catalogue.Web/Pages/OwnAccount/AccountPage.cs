using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>A page of « Mon compte »: about who is signed in, and nobody else.</summary>
[ForAccounts]
[RequestSizeLimit(LargestForm)]
internal abstract class AccountPage : FormPage
{
    /// <summary>Where the present password is typed, on every page that asks for it again.</summary>
    public const string PasswordId = "mot-de-passe-actuel";

    /// <summary>Bytes: names, addresses and passwords are short.</summary>
    private const int LargestForm = 64 * 1024;

    protected Guid AccountId => User.Id();

    protected Guid SessionId => User.SessionId()!.Value;

    /// <summary>The owner of the account acts, now.</summary>
    protected ActionContext Acting => HttpContext.Acting("mon compte");

    /// <summary>The field that a refusal is about; null when it is about the form as a whole.</summary>
    protected virtual string? FieldOf(Refusal refusal) => refusal is WrongPassword ? PasswordId : null;

    /// <summary>Says what is wrong beside its field, or above the form.</summary>
    protected void Refuse(Refusal refusal)
    {
        if (FieldOf(refusal) is { } field) Refuse(field, refusal.Sentence);
        else Stopped = refusal.Sentence;
    }

    /// <summary>The present password as it was typed.</summary>
    /// <returns>Null, and said so, when nothing was.</returns>
    protected string? Typed(string? password)
    {
        if (!string.IsNullOrEmpty(password)) return password;
        Refuse(PasswordId, "Écrivez votre mot de passe actuel.");
        return null;
    }
}
