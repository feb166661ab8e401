using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Letters;

/// <summary>Writes letters, each in the transaction of the act that it tells of: both are done or neither.</summary>
public sealed class LetterService(RegistryContext registry, RegistryWriter writer, LetterTemplates templates)
{
    /// <summary>Writes a letter that leaves now, under the number that follows the last one of the year.</summary>
    /// <param name="draft">What it says.</param>
    /// <param name="signatoryId">Who of the ministry signs it.</param>
    /// <param name="context">Who sends it, and when.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidOperationException">There is no transaction: a fault of the program.</exception>
    public async Task<Letter> WriteAsync(LetterDraft draft, Guid signatoryId, ActionContext context, CancellationToken cancellation = default)
    {
        if (registry.Database.CurrentTransaction is null) throw new InvalidOperationException("A letter is written within the transaction of its act.");
        // Another letter of the same transaction is not in the database yet, and its number must not be given twice.
        await registry.SaveChangesAsync(cancellation);
        var number = await LetterNumbers.Of(ParisCalendar.DayOf(context.Instant)).NextAsync(registry.Letters.Select(letter => letter.Number), cancellation);
        var content = templates.Fill(draft);
        var letter = Letter.Write(number, draft, content, signatoryId, context.Instant);
        registry.Add(letter);
        writer.Record(context, new LetterWritten(number, draft.PartnerId, draft.Kind, draft.NoticeReference, signatoryId, HashOf(content)));
        return letter;
    }

    /// <summary>What the journal keeps of a content: SHA-256, lower-case hexadecimal.</summary>
    public static string HashOf(LetterContent content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonText.Store(content))));

    /// <summary>Erases what the letters of notices say; that they left, when, and who signed stays. Within the writer's transaction.</summary>
    /// <param name="notices">References of the notices.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task EraseAsync(IReadOnlyCollection<string> notices, CancellationToken cancellation = default) =>
        registry.Letters.Where(letter => notices.Contains(letter.NoticeReference) && letter.Content != null)
            .ExecuteUpdateAsync(letters => letters.SetProperty(letter => letter.Content, (LetterContent?)null), cancellation);
}
