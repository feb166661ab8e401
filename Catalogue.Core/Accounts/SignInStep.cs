namespace Catalogue.Core.Accounts;

/// <summary>Where a sign-in has come to: somebody is in, or has one more thing to show.</summary>
public abstract record SignInStep;

/// <summary>Somebody is in.</summary>
/// <param name="Session">Their session.</param>
/// <param name="BrowserId">What their browser keeps, so that it is known from now on.</param>
public sealed record SessionOpened(Session Session, Guid BrowserId) : SignInStep;

/// <summary>The account also takes a code of its authenticator, or one of its recovery codes.</summary>
public sealed record CodeNeeded(PendingSignIn Pending) : SignInStep;

/// <summary>
/// A sign-in whose password was right and whose code is awaited. It is kept by the browser, protected, and is of no use once the
/// password changes.
/// </summary>
public sealed record PendingSignIn
{
    /// <summary>How long somebody may take to find their telephone.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    public required Guid AccountId { get; init; }

    /// <summary>The account's stamp, which changes with its password.</summary>
    public required string Stamp { get; init; }

    /// <summary>The first instant at which it is over.</summary>
    public required DateTimeOffset Until { get; init; }

    internal static PendingSignIn Of(Account account, DateTimeOffset now) => new()
    {
        AccountId = account.Id,
        Stamp = account.SecurityStamp ?? "",
        Until = now + Lifetime,
    };

    internal bool HoldsFor(Account? account, DateTimeOffset now) =>
        now < Until && account is { CanSignIn: true, TwoFactorEnabled: true } && account.SecurityStamp == Stamp;
}

/// <summary>The browser somebody comes with.</summary>
/// <param name="Id">What it keeps since an earlier sign-in; null when it keeps nothing.</param>
/// <param name="Name">In words: « Firefox sur Windows ».</param>
public sealed record VisitorBrowser(Guid? Id, string Name);

/// <summary>Full addresses that mails to accounts carry; the site makes them.</summary>
public sealed record AccountAddresses
{
    /// <summary>Where a first password is chosen, by the secret of its link.</summary>
    public required Func<string, Uri> Activation { get; init; }

    /// <summary>Where a new password is chosen, by the secret of its link.</summary>
    public required Func<string, Uri> NewPassword { get; init; }

    /// <summary>Where a link to choose a new password is asked for.</summary>
    public required Uri ForgottenPassword { get; init; }
}
