using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>
/// Identity's own store over the registry, within the transaction of whoever acts. Of recovery codes it keeps hashes only: who
/// reads the registry cannot use them.
/// </summary>
internal sealed class AccountStore(RegistryContext registry) : UserOnlyStore<Account, RegistryContext, Guid>(registry)
{
    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Hash(user, code)).ToList(), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        // The base compares what is kept, and keeps what is left as it is.
        var kept = await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken) ?? "";
        var hash = Hash(user, code);
        string[] codes = kept.Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (!codes.Contains(hash)) return false;
        await base.ReplaceCodesAsync(user, codes.Where(one => one != hash), cancellationToken);
        return true;
    }

    private static string Hash(Account account, string code) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id} {code.Trim().ToUpperInvariant()}")));
}
