using Catalogue.Core.Notifications;
using Catalogue.Core.Programmes;

namespace Catalogue.Core.Joining;

/// <summary>What an acknowledgment says of a request that was sent (A4).</summary>
public static class Acknowledgment
{
    /// <exception cref="InvalidOperationException">The request waits for no answer.</exception>
    public static AcknowledgedRequest Of(JoinRequest request, Programme programme) => new()
    {
        Reference = request.Reference,
        Company = request.Declaration.Name,
        ReceivedAt = request.StatusSince,
        AnswerBy = request.AnswerBy ?? throw new InvalidOperationException($"The request {request.Reference} waits for no answer."),
        SilenceAccepts = programme.SilenceMeans == SilenceMeaning.Acceptance,
    };

    /// <summary>Whom mails about a request go to: who accepted the terms, whose address was confirmed.</summary>
    internal static MailRecipient Recipient(this JoinRequest request) => new(request.Email, request.PersonName);
}
