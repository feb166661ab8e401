using Catalogue.Core.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>The second step: the code that the telephone shows.</summary>
internal sealed class CodeModel(SignInService signIns, SignInVisit visit) : CodePage(signIns, visit)
{
    protected override bool IsRecovery => false;

    protected override string Missing => "Écrivez les six chiffres que montre votre téléphone.";
}

/// <summary>The second step, for who no longer has their telephone: one of the codes they kept.</summary>
internal sealed class RecoveryCodeModel(SignInService signIns, SignInVisit visit) : CodePage(signIns, visit)
{
    protected override bool IsRecovery => true;

    protected override string Missing => "Écrivez un de vos codes de secours.";
}

/// <summary>A page that asks for a code, of whoever has given the right password in the last minutes.</summary>
internal abstract class CodePage(SignInService signIns, SignInVisit visit) : SignInPage(visit)
{
    public const string CodeId = SignInLinks.CodeField;

    [BindProperty(Name = SignInLinks.CodeField)]
    public string? Code { get; set; }

    protected abstract bool IsRecovery { get; }

    protected abstract string Missing { get; }

    public IActionResult OnGet() => Visit.PendingOf(Request) is { } pending && Visit.Now < pending.Until ? Page() : FirstStep();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Visit.PendingOf(Request) is not { } pending) return FirstStep();
        if (string.IsNullOrWhiteSpace(Code)) Refuse(CodeId, Missing);
        if (IsRefused || IsOneTooMany()) return Page();
        var tried = new CodeTry
        {
            Pending = pending,
            Code = Code!,
            IsRecovery = IsRecovery,
            Browser = Visit.BrowserOf(Request),
            Help = Visit.Help,
        };
        var result = await signIns.WithCodeAsync(tried, Visit.Context("connexion"), cancellation);
        return result.Refusal switch
        {
            null => await GoOnAsync(result.Value),
            SignInTooOld => FirstStep(),
            var refusal => Again(refusal, CodeId),
        };
    }

    /// <summary>It came too late only for who took it: nothing is said to who comes here first.</summary>
    private LocalRedirectResult FirstStep()
    {
        if (!PendingSignInCookie.IsSent(Request)) return LocalRedirect(SignInLinks.With(SignInLinks.SignIn, ReturnTo));
        PendingSignInCookie.Forget(Response);
        return LocalRedirect(SignInLinks.Again(ReturnTo));
    }
}
