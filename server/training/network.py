"""The networks: the small separable CNN that is shipped, and larger ones that teach it. PyTorch 1.13."""
import torch
import torch.nn as nn
import torch.nn.functional as F

LABELS = 7  # nothing, then begin and inside of source, cue, content
ALLOWED = torch.tensor([[b == 0 or b % 2 == 1 or a in (b, b - 1) for b in range(LABELS)] for a in range(LABELS)])
ALLOWED_FIRST = torch.tensor([b == 0 or b % 2 == 1 for b in range(LABELS)])
IMPOSSIBLE = -30.0


class Crf(nn.Module):
    """Linear chain over the labels; an inside label only follows its own kind."""

    def __init__(self):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.first = nn.Parameter(torch.zeros(LABELS))

    def weights(self):
        return (
            self.transitions.masked_fill(~ALLOWED, IMPOSSIBLE),
            self.first.masked_fill(~ALLOWED_FIRST, IMPOSSIBLE),
        )

    def log_z(self, scores, mask):
        """scores: batch x time x labels; mask: batch x time (1 real, 0 padding)."""
        transitions, first = self.weights()
        table = transitions.exp()
        alpha = first + scores[:, 0]
        steps = scores.unbind(1)
        real = mask.bool().unsqueeze(2).unbind(1)
        for t in range(1, scores.shape[1]):
            top = alpha.detach().max(1, keepdim=True)[0]
            moved = ((alpha - top).exp() @ table).clamp_min(1e-20).log() + top + steps[t]
            alpha = torch.where(real[t], moved, alpha)
        return torch.logsumexp(alpha, 1)

    def loss(self, scores, unary, pairs, first, mask):
        """Cross entropy between target marginals and this chain, summed over the batch.

        unary: batch x time x labels, zero on padding; pairs: labels x labels, summed over the batch; first: labels.
        With one-hot targets it is the usual negative log likelihood, with a teacher's marginals the divergence from it.
        """
        transitions, start = self.weights()
        return self.log_z(scores, mask).sum() - (scores * unary).sum() - (transitions * pairs).sum() - (start * first).sum()

    @torch.no_grad()
    def marginals(self, scores, lengths):
        """Posteriors of labels and of neighbouring pairs, for right-padded sequences."""
        transitions, first = self.weights()
        table = transitions.exp()
        batch, time, _ = scores.shape
        alpha = torch.zeros_like(scores)
        beta = torch.zeros_like(scores)
        alpha[:, 0] = first + scores[:, 0]
        for t in range(1, time):
            top = alpha[:, t - 1].max(1, keepdim=True)[0]
            alpha[:, t] = ((alpha[:, t - 1] - top).exp() @ table).clamp_min(1e-20).log() + top + scores[:, t]
        lengths = torch.as_tensor(lengths)
        for t in range(time - 2, -1, -1):
            ahead = beta[:, t + 1] + scores[:, t + 1]
            top = ahead.max(1, keepdim=True)[0]
            moved = ((ahead - top).exp() @ table.t()).clamp_min(1e-20).log() + top
            beta[:, t] = torch.where((lengths > t + 1).unsqueeze(1), moved, torch.zeros_like(moved))
        last = alpha.gather(1, (lengths - 1).view(-1, 1, 1).expand(-1, 1, LABELS))
        log_z = torch.logsumexp(last.squeeze(1), 1)
        unary = (alpha + beta - log_z.view(-1, 1, 1)).exp()
        pair = alpha[:, :-1, :, None] + transitions + (scores[:, 1:] + beta[:, 1:])[:, :, None, :]
        pair = (pair - log_z.view(-1, 1, 1, 1)).exp()
        return unary, pair

    @torch.no_grad()
    def best(self, scores, lengths):
        transitions, first = self.weights()
        alpha = first + scores[:, 0]
        back, ends = [], alpha.clone()
        lengths = torch.as_tensor(lengths)
        for t in range(1, scores.shape[1]):
            moved, source = (alpha[:, :, None] + transitions).max(1)
            alpha = moved + scores[:, t]
            back.append(source)
            ends = torch.where((lengths == t + 1).unsqueeze(1), alpha, ends)
        back = torch.stack(back, 1).numpy() if back else None
        paths = []
        for row, length in enumerate(lengths.tolist()):
            label = int(ends[row].argmax())
            path = [label]
            for t in range(length - 2, -1, -1):
                label = int(back[row, t, label])
                path.append(label)
            paths.append(path[::-1])
        return paths


class Block(nn.Module):
    """Residual dilated convolution over time: depthwise then pointwise, or dense."""

    def __init__(self, channels, dilation, width, separable, dropout):
        super().__init__()
        self.separable = separable
        padding = dilation * (width // 2)
        if separable:
            self.depthwise = nn.Conv1d(channels, channels, width, padding=padding, dilation=dilation, groups=channels)
            self.pointwise = nn.Conv1d(channels, channels, 1)
        else:
            self.dense = nn.Conv1d(channels, channels, width, padding=padding, dilation=dilation)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        moved = self.pointwise(self.depthwise(x)) if self.separable else self.dense(x)
        return (x + self.dropout(F.relu(moved))) * mask


class Tagger(nn.Module):
    """Summed vectors of a token's rows, an encoder, scores of the labels."""

    def __init__(self, rows, vectors, kind="separable", channels=64, width=5, dilations=(1, 2, 4, 8, 1, 2, 4, 8),
                 dropout=0.3, layers=2):
        super().__init__()
        size = vectors.shape[1]
        table = torch.randn(rows, size) * 0.3
        table[0] = 0
        table[1 : 1 + len(vectors)] = torch.from_numpy(vectors)
        self.table = nn.Parameter(table)
        self.kind = kind
        self.dropout = nn.Dropout(dropout)
        if kind == "gru":
            sizes = [size] + [2 * channels] * layers
            self.recurrent = nn.ModuleList(
                nn.GRU(sizes[i], channels, batch_first=True, bidirectional=True) for i in range(layers)
            )
            hidden = 2 * channels
        else:
            self.entry = nn.Conv1d(size, channels, 3, padding=1)
            self.blocks = nn.ModuleList(
                Block(channels, d, width, kind == "separable", dropout * 0.5) for d in dilations
            )
            hidden = channels
        self.out = nn.Linear(hidden, LABELS)
        self.crf = Crf()

    def forward(self, rows, lengths, mask, word_dropout=0.0):
        batch, time, features = rows.shape
        if self.training and word_dropout > 0:
            word = rows[:, :, :1]
            word = torch.where(torch.rand(word.shape) < word_dropout, torch.zeros_like(word), word)
            rows = torch.cat([word, rows[:, :, 1:]], 2)
        x = F.embedding_bag(rows.reshape(-1, features), self.table, mode="sum").view(batch, time, -1)
        x = self.dropout(x) * mask.unsqueeze(2)
        if self.kind == "gru":
            for layer in self.recurrent:
                packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=True)
                x = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)[0]
                x = self.dropout(x)
        else:
            valid = mask.unsqueeze(1)
            x = F.relu(self.entry(x.transpose(1, 2))) * valid
            for block in self.blocks:
                x = block(x, valid)
            x = x.transpose(1, 2)
        return self.out(x)
