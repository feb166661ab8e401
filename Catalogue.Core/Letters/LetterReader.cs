using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Letters;

/// <summary>Reads letters: one of them, those of a partner, those that are sought.</summary>
public sealed class LetterReader(RegistryContext registry)
{
    /// <summary>The letter of a number, with who signs it; null when there is none.</summary>
    public async Task<SignedLetter?> FindAsync(string number, CancellationToken cancellation = default) => await (
        from letter in registry.Letters.AsNoTracking()
        join signatory in registry.Staff on letter.SignatoryId equals signatory.Id
        where letter.Number == number
        select new SignedLetter(letter, signatory)).FirstOrDefaultAsync(cancellation);

    /// <summary>The letters of a partner, the latest first.</summary>
    public async Task<IReadOnlyList<Letter>> ListAsync(Guid partnerId, CancellationToken cancellation = default) =>
        await registry.Letters.AsNoTracking().Where(letter => letter.PartnerId == partnerId)
            .OrderByDescending(letter => letter.WrittenAt).ThenByDescending(letter => letter.Number)
            .ToListAsync(cancellation);

    /// <summary>
    /// A page of the letters that answer, the latest first. Names of companies are JSON, which no query reads into: where a name is sought,
    /// the companies are found first.
    /// </summary>
    /// <param name="text">Part of a number of a letter or of a notice, or of the name of a company; empty for all.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="givenTo">The one of the ministry whose given files they are to be of; null for all files.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PageOf<SentLetter>> SearchAsync(string text, int page, Guid? givenTo, CancellationToken cancellation = default)
    {
        var letters = registry.Letters.AsNoTracking().Where(letter => givenTo == null
            || registry.FileAssignments.Any(given => given.PartnerId == letter.PartnerId && given.StaffId == givenTo));
        if (text.Trim().ToUpperInvariant() is { Length: > 0 } number)
        {
            var named = await FindNamedAsync(FrenchFolding.FoldWords(text, ' '), cancellation);
            letters = letters.Where(letter => letter.Number.Contains(number) || letter.NoticeReference.Contains(number) || named.Contains(letter.PartnerId));
        }

        var total = await letters.CountAsync(cancellation);
        var (shown, count) = PageOf.Fit(page, total);
        var found = await letters.OrderByDescending(letter => letter.WrittenAt).ThenByDescending(letter => letter.Number)
            .OnPage(shown)
            .Select(letter => new { letter.Number, letter.Kind, letter.WrittenAt, letter.NoticeReference, letter.PartnerId })
            .ToListAsync(cancellation);
        var shownTo = found.Select(row => row.PartnerId).Distinct().ToList();
        var partners = await registry.Partners.AsNoTracking().Where(partner => shownTo.Contains(partner.Id))
            .Select(partner => new { partner.Id, partner.Slug, partner.Company })
            .ToDictionaryAsync(partner => partner.Id, cancellation);
        return new(
            [.. found.Select(row => new SentLetter(row.Number, row.Kind, row.WrittenAt, row.NoticeReference, partners[row.PartnerId].Company.Name, partners[row.PartnerId].Slug))],
            shown, count, total);
    }

    /// <summary>The companies that were written to and whose name holds some words.</summary>
    private async Task<List<Guid>> FindNamedAsync(string words, CancellationToken cancellation)
    {
        if (words.Length == 0) return [];
        var written = await registry.Partners.AsNoTracking()
            .Where(partner => registry.Letters.Any(letter => letter.PartnerId == partner.Id))
            .Select(partner => new { partner.Id, partner.Company })
            .ToListAsync(cancellation);
        return [.. written.Where(partner => FrenchFolding.FoldWords(partner.Company.Name, ' ').Contains(words, StringComparison.Ordinal)).Select(partner => partner.Id)];
    }
}

/// <summary>A letter, and who signs it.</summary>
public sealed record SignedLetter(Letter Letter, StaffMember Signatory);

/// <summary>A line of the list of letters.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="WrittenAt">When it left.</param>
/// <param name="NoticeReference">The notice that it is a step of.</param>
/// <param name="Company">Whom it is to.</param>
/// <param name="Slug">The partner's address on the site.</param>
public sealed record SentLetter(string Number, LetterKind Kind, DateTimeOffset WrittenAt, string NoticeReference, string Company, string Slug);
