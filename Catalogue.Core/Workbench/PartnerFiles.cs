using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>
/// The ministry's list of partners' files. Names of companies are JSON, which no query reads into: the list is read whole, light,
/// and looked through in memory.
/// </summary>
public sealed class PartnerFiles(RegistryContext registry)
{
    /// <summary>The files that answer, by name of company.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="givenTo">The one whose given files they are to be; null for all files.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<PartnerFile>> FindAsync(PartnerFileQuery query, Guid? givenTo, CancellationToken cancellation = default)
    {
        var managers = Managers.WhoCanSignIn(registry);
        var rows = await registry.Partners.AsNoTracking()
            .Where(partner => givenTo == null
                || registry.FileAssignments.Any(given => given.PartnerId == partner.Id && given.StaffId == givenTo))
            .Where(partner => query.Status == null || partner.Status == query.Status)
            .Select(partner => new
            {
                partner.Slug,
                partner.Company,
                partner.Number,
                partner.Status,
                partner.StatusSince,
                IsActivated = managers.Any(manager => manager.PartnerId == partner.Id),
            })
            .ToListAsync(cancellation);
        var answers = Answering(query.Text);
        return
        [
            .. rows
                .Where(row => answers(row.Company, row.Number))
                .OrderBy(row => row.Company.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(row => new PartnerFile(row.Slug, row.Company.Name, row.Number, row.Status, row.StatusSince, row.IsActivated)),
        ];
    }

    /// <summary>The partners whose name holds a text, or whose number begins by it.</summary>
    public async Task<IReadOnlyList<Guid>> IdsOfAsync(string text, CancellationToken cancellation = default)
    {
        var rows = await registry.Partners.AsNoTracking().Select(partner => new { partner.Id, partner.Company, partner.Number }).ToListAsync(cancellation);
        var answers = Answering(text);
        return [.. rows.Where(row => answers(row.Company, row.Number)).Select(row => row.Id)];
    }

    /// <summary>The rights of a partner, the latest edition first.</summary>
    public async Task<IReadOnlyList<HeldRight>> RightsOfAsync(Guid partnerId, CancellationToken cancellation = default) => await (
        from right in registry.Rights.AsNoTracking()
        join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
        where right.PartnerId == partnerId
        orderby right.EndsOn descending
        select new HeldRight(right, programme)).ToListAsync(cancellation);

    /// <summary>Everything a partner offers or drafts, by title: centres first.</summary>
    public async Task<IReadOnlyList<HeldOffer>> OffersOfAsync(Guid partnerId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var rows = await registry.HeldBy(partnerId).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new HeldOffer(
                    row.Offer,
                    (row.Published?.Content ?? row.Offer.Draft).Title,
                    LabelAnswer.Of(PublicOffer.Of(row.Offer), row.Right, now),
                    OfferConfirmation.Of(row.Offer, row.Programme) is { } confirmation && confirmation.IsLateOn(ParisCalendar.DayOf(now)) ? confirmation.LastDay : null))
                .OrderByDescending(held => held.Offer.Kind).ThenBy(held => held.Title, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>What a partner answered once for all its offers (A23), section by section, as the specifications of a day ask it.</summary>
    public async Task<IReadOnlyList<DeclaredSection>> SheetOfAsync(Partner partner, DateOnly day, CancellationToken cancellation = default)
    {
        var specifications = await registry.Specifications.AsNoTracking().Include(specification => specification.Versions)
            .OrderBy(specification => specification.Reference)
            .ToListAsync(cancellation);
        return
        [
            .. from specification in specifications
               from section in specification.PartnerSectionsOn(day)
               from criterion in section.Criteria
               where partner.Sheet.ContainsKey(criterion.Key)
               group criterion by (section.Key, section.Title) into asked
               select new DeclaredSection(
                   asked.Key.Title,
                   [.. asked.DistinctBy(criterion => criterion.Key).Select(criterion => new DeclaredAnswer(criterion, partner.Sheet[criterion.Key]))]),
        ];
    }

    /// <summary>Whether a company answers a text: the first digits of its number, else part of its name.</summary>
    private static Func<CompanySheet, CompanyNumber, bool> Answering(string text)
    {
        var words = FrenchFolding.FoldWords(text, ' ');
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var isNumber = digits.Length > 0 && text.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter));
        return (company, number) => isNumber
            ? number.Text.StartsWith(digits, StringComparison.Ordinal)
            : FrenchFolding.FoldWords(company.Name, ' ').Contains(words, StringComparison.Ordinal);
    }
}

/// <summary>What is asked of the list of files.</summary>
public sealed record PartnerFileQuery
{
    /// <summary>Part of a name, or the first digits of a SIREN; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>Null for all.</summary>
    public PartnerStatus? Status { get; init; }
}

/// <summary>A line of the list of files.</summary>
/// <param name="Slug">The partner's address on the site.</param>
/// <param name="Company">Its name.</param>
/// <param name="Number">Its number.</param>
/// <param name="Status">Its status.</param>
/// <param name="StatusSince">Since when.</param>
/// <param name="IsActivated">Whether a manager of it has activated their account, which is open (A4).</param>
public sealed record PartnerFile(string Slug, string Company, CompanyNumber Number, PartnerStatus Status, DateTimeOffset StatusSince, bool IsActivated);

/// <summary>A right of use, with what it is held under.</summary>
/// <param name="Right">The right.</param>
/// <param name="Programme">The edition of the programme.</param>
public sealed record HeldRight(RightOfUse Right, Programme Programme)
{
    /// <summary>Whether it is asked for, holds or may hold again before its last day: what is due for it is worth doing.</summary>
    public bool IsAliveAt(DateTimeOffset instant) =>
        instant < ParisCalendar.EndOf(Right.EndsOn) && Right.Status is (RightStatus.Requested or RightStatus.InForce or RightStatus.Suspended);
}

/// <summary>An offer of a partner, in the catalogue or not.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Title">The title the public reads; of a draft, its own.</param>
/// <param name="Label">What verification says of it now.</param>
/// <param name="UnconfirmedSince">The last legal day on which its partner was to say that it is accurate (A5), where that day passed; else null.</param>
public sealed record HeldOffer(Offer Offer, string Title, LabelAnswer Label, DateOnly? UnconfirmedSince);

/// <summary>A section of what a partner declared of itself.</summary>
/// <param name="Title">Its title in French.</param>
/// <param name="Answers">What was asked and answered.</param>
public sealed record DeclaredSection(string Title, IReadOnlyList<DeclaredAnswer> Answers);

/// <summary>What a specification asks of a partner, and its answer.</summary>
public sealed record DeclaredAnswer(Criterion Criterion, Answer Answer);
