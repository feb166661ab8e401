using Catalogue.Core.Journal;

namespace Catalogue.Core.Accounts;

/// <param name="AccountId">Who says their name anew; the name itself stays out of the journal.</param>
public sealed record AccountRenamed(Guid AccountId) : JournalEvent
{
    public override string Name => "account.renamed";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Which served nobody any more: what was personal is kept no longer.</param>
public sealed record AccountErased(Guid AccountId) : JournalEvent
{
    public override string Name => "account.erased";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Whose owner, who knew the password before, chose another.</param>
public sealed record PasswordChanged(Guid AccountId) : JournalEvent
{
    public override string Name => "account.passwordchanged";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Whose owner gave a new address; it waits to be confirmed.</param>
public sealed record EmailAskedFor(Guid AccountId) : JournalEvent
{
    public override string Name => "account.emailasked";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Whose new address was confirmed.</param>
public sealed record EmailChanged(Guid AccountId) : JournalEvent
{
    public override string Name => "account.emailchanged";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Whose sign-in takes a code of this phone from now on, besides the password.</param>
public sealed record TwoFactorEnabled(Guid AccountId) : JournalEvent
{
    public override string Name => "account.twofactor";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Whose recovery codes were drawn anew.</param>
public sealed record RecoveryCodesRenewed(Guid AccountId) : JournalEvent
{
    public override string Name => "account.recoverycodes";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Whose sign-in takes the password alone again.</param>
public sealed record TwoFactorRemoved(Guid AccountId) : JournalEvent
{
    public override string Name => "account.twofactorremoved";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="SessionOwner">« account:ID » or « staff:ID ».</param>
/// <param name="Count">How many of their sessions were ended.</param>
public sealed record SessionsEnded(string SessionOwner, int Count) : JournalEvent
{
    public override string Name => "sessions.ended";

    public override string Subject => SessionOwner;
}

/// <param name="AccountId">Whose first password was chosen.</param>
public sealed record AccountActivated(Guid AccountId) : JournalEvent
{
    public override string Name => "account.activated";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Who asked for a link by which a password is chosen, or somebody in their place.</param>
/// <param name="Purpose">A first password, or a new one.</param>
public sealed record PasswordLinkSent(Guid AccountId, LinkPurpose Purpose) : JournalEvent
{
    public override string Name => "account.linksent";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Whose forgotten password was replaced, by a link their address received.</param>
public sealed record PasswordReset(Guid AccountId) : JournalEvent
{
    public override string Name => "account.passwordreset";

    public override string Subject => $"account:{AccountId}";
}

/// <param name="AccountId">Who came in with a recovery code.</param>
/// <param name="Left">How many they have left.</param>
public sealed record RecoveryCodeRedeemed(Guid AccountId, int Left) : JournalEvent
{
    public override string Name => "account.recoverycode";

    public override string Subject => $"account:{AccountId}";
}
