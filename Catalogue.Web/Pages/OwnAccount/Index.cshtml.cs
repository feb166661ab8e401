using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>« Mon compte »: who one is here, and what protects it.</summary>
internal sealed class IndexModel(
    RegistryContext registry, AddressService addresses, TwoFactorService twoFactor, OpenSessions sessions, TimeProvider clock) : AccountPage
{
    public string FullName { get; private set; } = "";

    public UserCode Code { get; private set; }

    public string Email { get; private set; } = "";

    /// <summary>A new address whose link was not followed yet; null when there is none.</summary>
    public WaitingAddress? Waiting { get; private set; }

    public IReadOnlyList<(string Name, CompanyRole Role)> Companies { get; private set; } = [];

    public TwoFactorState TwoFactor { get; private set; } = null!;

    public int SessionCount { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (id, now) = (AccountId, clock.GetUtcNow());
        var account = await registry.Accounts.AsNoTracking().FirstAsync(account => account.Id == id, cancellation);
        (FullName, Code, Email) = (account.FullName, account.Code, account.Email!);
        var companies = await registry.Memberships
            .Where(membership => membership.AccountId == id)
            .Join(registry.Partners, membership => membership.PartnerId, partner => partner.Id, (membership, partner) => new { partner, membership.Role })
            .AsNoTracking()
            .ToListAsync(cancellation);
        Companies = [.. companies.Select(company => (company.partner.Company.Name, company.Role)).OrderBy(company => company.Name)];
        Waiting = await addresses.FindWaitingAsync(id, now, cancellation);
        TwoFactor = await twoFactor.FindAsync(id, cancellation);
        SessionCount = (await sessions.OfAsync(id, now, cancellation)).Count;
    }
}
