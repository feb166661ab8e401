using Catalogue.Core.Files;

namespace Catalogue.Core.Content;

/// <summary>A kind of personal data, why it is held and for how long: a line of the table everyone can read.</summary>
/// <param name="Code">What programs know it by.</param>
/// <param name="Data">What it is.</param>
/// <param name="Purpose">What it serves.</param>
/// <param name="LegalBasis">What allows it.</param>
/// <param name="Months">Months after which it is erased; null where the time is not counted in months.</param>
/// <param name="Kept">For how long, in words.</param>
public sealed record Retention(string Code, string Data, string Purpose, string LegalBasis, int? Months, string Kept)
{
    /// <summary>The free text of opinions on the site.</summary>
    public const string OpinionTexts = "opinion_texts";

    /// <summary>Whom mails were sent to.</summary>
    public const string Mails = "mails";

    /// <summary>What companies declared that asked to join.</summary>
    public const string JoinRequests = "join_requests";

    /// <summary>The contacts of partners that left, who worked for them, and their private documents.</summary>
    public const string PartnerContacts = "partner_contacts";

    /// <summary>Accounts that serve nobody any more.</summary>
    public const string Accounts = "accounts";

    /// <summary>What the ministry wrote to explain what it decided of partners.</summary>
    public const string DecisionNotes = "decision_notes";

    /// <summary>What the ministry and partners wrote to each other in notices.</summary>
    public const string NoticeTexts = "notice_texts";

    /// <summary>What the ministry wrote of offers as it checked them, and the files that show it.</summary>
    public const string ReviewTexts = "review_texts";

    /// <summary>What programs erase by themselves.</summary>
    private static readonly string[] Erased = [OpinionTexts, Mails, JoinRequests, PartnerContacts, Accounts, DecisionNotes, NoticeTexts, ReviewTexts];

    private const string File = "retention.yml";

    /// <exception cref="SyncFileException">The file is wrong, or lacks a time that programs rely on.</exception>
    internal static IReadOnlyList<Retention> ReadAll(SyncFolder folder)
    {
        var all = folder.ReadOne<List<RetentionFile>>(File).ConvertAll(line => line.ToRetention());
        if (all.Find(line => line.Months is < 1) is { } wrong)
            throw new SyncFileException(File, $"'{wrong.Code}' is kept for {wrong.Months} months: at least 1 is expected");
        if (all.GroupBy(line => line.Code).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new SyncFileException(File, $"'{twice.Key}' stands twice");
        if (Array.Find(Erased, code => !all.Exists(line => line.Code == code && line.Months is not null)) is { } missing)
            throw new SyncFileException(File, $"'{missing}' has no number of months");
        return all;
    }
}

/// <summary>A line of <c>uSync/retention.yml</c>.</summary>
internal sealed class RetentionFile
{
    public required string Code { get; set; }

    public required string Data { get; set; }

    public required string Purpose { get; set; }

    public required string LegalBasis { get; set; }

    public int? Months { get; set; }

    public required string Kept { get; set; }

    public Retention ToRetention() => new(Code, Data, Purpose, LegalBasis, Months, Kept);
}
