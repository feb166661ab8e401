using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>What somebody types to say who they are: a user code or an e-mail address, an account's or nobody's.</summary>
public sealed class SignInName
{
    private readonly UserCode? _code;

    private SignInName(string written, UserCode? code) => (Written, _code) = (written, code);

    /// <summary>In the one form under which it is the same however it was typed: small letters and blanks do not matter.</summary>
    public string Written { get; }

    /// <summary>Whether it has the form of a user code or of an address; no account has any other.</summary>
    public bool IsSound => _code is not null || EmailAddress.IsSound(Written);

    /// <summary>Under what wrong tries are counted; the name itself is not kept.</summary>
    internal string Key => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Written)));

    public static SignInName Read(string typed) => UserCode.TryParse(typed, out var code)
        ? new(code.ToString(), code)
        : new(EmailAddress.Normalize(typed.Trim()), null);

    public static SignInName Of(Account account) => new(account.Code.ToString(), account.Code);

    /// <summary>The account of that name, among some; null when there is none.</summary>
    internal Task<Account?> FindAsync(IQueryable<Account> accounts, CancellationToken cancellation) => _code is null
        ? accounts.FirstOrDefaultAsync(account => account.NormalizedEmail == Written, cancellation)
        : accounts.FirstOrDefaultAsync(account => account.NormalizedUserName == Written, cancellation);
}
