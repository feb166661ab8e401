using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Administration;

/// <summary>Finds the accounts of partners' people.</summary>
public sealed class AccountSearch(RegistryContext registry)
{
    /// <summary>
    /// Those whose user code, name, address or company has these words; all of them without a word. They are some tens of
    /// thousands at most and seldom asked for: their names are compared here, as no database folds French letters.
    /// </summary>
    /// <param name="words">As typed.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PageOf<AccountLine>> FindAsync(string words, int page, CancellationToken cancellation = default)
    {
        var companies = await CompaniesAsync(registry.Memberships, cancellation);
        var accounts = await registry.Accounts.AsNoTracking().OrderBy(account => account.FullName).ThenBy(account => account.Id).ToListAsync(cancellation);
        var isCode = UserCode.TryParse(words, out var code);
        var sought = new FoldedWords(words);
        return PageOf.Cut<AccountLine>(
            [
                .. accounts
                    .Select(account => new AccountLine(account, [.. companies[account.Id]]))
                    .Where(line => (isCode && line.Account.Code == code)
                        || sought.AreIn([line.Account.UserName!, line.Account.FullName, line.Account.Email!, .. line.Companies.Select(company => company.Name)])),
            ],
            page);
    }

    /// <returns>Null when there is no such account.</returns>
    public async Task<AccountLine?> OneAsync(Guid accountId, CancellationToken cancellation = default)
    {
        var account = await registry.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Id == accountId, cancellation);
        if (account is null) return null;
        var companies = await CompaniesAsync(registry.Memberships.Where(membership => membership.AccountId == accountId), cancellation);
        return new AccountLine(account, [.. companies[accountId]]);
    }

    private async Task<ILookup<Guid, AccountCompany>> CompaniesAsync(IQueryable<Membership> memberships, CancellationToken cancellation)
    {
        var found = await memberships.AsNoTracking()
            .Join(registry.Partners, membership => membership.PartnerId, partner => partner.Id, (membership, partner) => new
            {
                membership.AccountId,
                membership.Role,
                membership.Since,
                partner.Slug,
                partner.Company,
            })
            .ToListAsync(cancellation);
        return found.OrderBy(one => one.Company.Name, StringComparer.Ordinal)
            .ToLookup(one => one.AccountId, one => new AccountCompany(one.Slug, one.Company.Name, one.Role, one.Since));
    }
}

/// <param name="Account">Read, not followed.</param>
/// <param name="Companies">Those it belongs to, by name.</param>
public sealed record AccountLine(Account Account, IReadOnlyList<AccountCompany> Companies);

/// <summary>A company that an account belongs to.</summary>
/// <param name="Slug">Its address on the site.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">What the account may do there.</param>
/// <param name="Since">From when on.</param>
public sealed record AccountCompany(string Slug, string Name, CompanyRole Role, DateTimeOffset Since);
