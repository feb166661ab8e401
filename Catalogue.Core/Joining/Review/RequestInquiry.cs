using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining.Review;

/// <summary>
/// Gathers what a declaration is compared with. Contacts of companies are JSON, which no query reads into: all partners are read,
/// light, and looked through in memory.
/// </summary>
public sealed class RequestInquiry(RegistryContext registry, CommuneDirectory communes)
{
    /// <summary>Digits of a French telephone number that tell it, without what comes before abroad or at home.</summary>
    private const int TellingDigits = 9;

    public async Task<RequestSources> ReadAsync(JoinRequest request, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var (today, declaration) = (ParisCalendar.DayOf(now), request.Declaration);
        var contacts = await registry.Partners.AsNoTracking()
            .Where(partner => partner.Status == PartnerStatus.Validated)
            .Select(partner => new { partner.Number, partner.Company })
            .ToListAsync(cancellation);
        var others = contacts.Where(partner => partner.Number.Text != request.CompanyNumber).Select(partner => partner.Company).ToList();
        var phone = Telling(declaration.ContactPhone);
        var programme = await registry.Programmes.AsNoTracking().SingleAsync(one => one.Reference == request.ProgrammeReference, cancellation);
        return new()
        {
            Communes = communes,
            Today = today,
            AcceptedOn = ParisCalendar.DayOf(request.TermsAcceptedAt),
            EditionStartsOn = programme.StartsOn,
            Known = await KnownAsync(request, programme, today, cancellation),
            OtherRequests = await OthersAsync(request, cancellation),
            SameEmail = [.. others.Where(company => EmailAddress.AreSame(company.Contact.Email, declaration.ContactEmail)).Select(company => company.Name)],
            SamePhone = phone is null ? [] : [.. others.Where(company => Telling(company.Contact.Phone) == phone).Select(company => company.Name)],
        };
    }

    /// <summary>Who asks from its space, be its number another one since; of a company that joins, who has the declared number.</summary>
    private async Task<Partner?> PartnerOfAsync(JoinRequest request, CancellationToken cancellation)
    {
        var partners = registry.Partners.AsNoTracking();
        if (request.RenewalOf is { } renewed) return await partners.FirstAsync(one => one.Id == renewed, cancellation);
        return request.CompanyNumber is not null && CompanyNumber.TryParse(request.CompanyNumber, out var number)
            ? await partners.FirstOrDefaultAsync(one => one.Number == number, cancellation)
            : null;
    }

    private async Task<KnownPartner?> KnownAsync(JoinRequest request, Programme programme, DateOnly today, CancellationToken cancellation)
    {
        if (await PartnerOfAsync(request, cancellation) is not { } partner) return null;
        var rights = await registry.Rights.AsNoTracking().Where(one => one.PartnerId == partner.Id).ToListAsync(cancellation);
        var running = rights.FindAll(right => right.Status is RightStatus.Requested or RightStatus.InForce or RightStatus.Suspended);
        return new()
        {
            Slug = partner.Slug,
            Name = partner.Company.Name,
            Status = partner.Status,
            HasRunningRight = running.Exists(right => right.ProgrammeReference == programme.Reference),
            AskableFrom = rights.Max(right => right.AskableFrom(programme)),
            HeldUntil = running.Where(right => right.Status != RightStatus.Requested).Max(right => (DateOnly?)right.EndsOn),
            IsUnderNotice = running.Exists(right => right.LossAt is not null),
            Lapsed = await LapsedAsync(partner, today, cancellation),
        };
    }

    private async Task<IReadOnlyList<(string Label, DateOnly ValidUntil)>> LapsedAsync(Partner partner, DateOnly today, CancellationToken cancellation)
    {
        var lapsed = partner.Sheet.Where(answer => answer.Value.ValidUntil < today).ToDictionary(answer => answer.Key, answer => answer.Value.ValidUntil!.Value);
        if (lapsed.Count == 0) return [];
        var specifications = await registry.Specifications.AsNoTracking().Include(specification => specification.Versions).ToListAsync(cancellation);
        return
        [
            .. specifications.SelectMany(specification => specification.PartnerSectionsOn(today))
                .SelectMany(section => section.Criteria)
                .Where(criterion => lapsed.ContainsKey(criterion.Key))
                .DistinctBy(criterion => criterion.Key)
                .Select(criterion => (criterion.Label, lapsed[criterion.Key])),
        ];
    }

    private async Task<IReadOnlyList<string>> OthersAsync(JoinRequest request, CancellationToken cancellation) => request.CompanyNumber is null
        ? []
        : await registry.JoinRequests.AsNoTracking()
            .Where(other => other.Id != request.Id && other.CompanyNumber == request.CompanyNumber
                && (other.Status == RequestStatus.Submitted || other.Status == RequestStatus.ToComplete))
            .OrderBy(other => other.Reference)
            .Select(other => other.Reference)
            .ToListAsync(cancellation);

    private static string? Telling(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length < TellingDigits ? null : digits[^TellingDigits..];
    }
}
